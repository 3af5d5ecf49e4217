#include "widgets/limitform.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/numbers.h"
#include "gateway/gatewaycatalogue.h"
#include "manual/manualpages.h"
#include "widgets/durationedit.h"
#include "widgets/numberspin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace headroom {

namespace {

using namespace std::chrono_literals;

enum Role { GatewayRole = Qt::UserRole, LimitRole };

QHBoxLayout* besideEachOther(QWidget* first, QWidget* second)
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(first);
    layout->addWidget(second, 1);
    return layout;
}

QString heldAgainstText(LimitKind kind)
{
    switch (kind) {
    case LimitKind::Total:
        return LimitForm::tr("The limit is held against the whole answer.");
    case LimitKind::FirstByte:
        return LimitForm::tr("The limit is held against the wait for the first byte.");
    case LimitKind::Idle:
        return LimitForm::tr("The limit is held against any silence of the backend.");
    }
    return {};
}

QHBoxLayout* withButton(QWidget* field, QWidget* button)
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(field, 1);
    layout->addWidget(button);
    return layout;
}

} // namespace

LimitForm::LimitForm(QWidget* parent)
    : FormSection(tr("Gateway and its limit"), parent)
    , m_gateway(new QComboBox(this))
    , m_limit(new DurationEdit(this))
    , m_near(new NumberSpin(1, 99, 1, this))
    , m_about(new QLabel(this))
    , m_own(new QToolButton(this))
    , m_nearMark(new QLabel(this))
    , m_held(new QComboBox(this))
    , m_automatic(new QCheckBox(tr("&Automatic: the limit and 15 s"), this))
    , m_clientTimeout(new DurationEdit(this))
{
    setManualPage(this, QLatin1String("limits"));
    takeCatalogue({});
    m_gateway->setObjectName(QStringLiteral("gateway"));
    m_gateway->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_own->setText(tr("Own..."));
    m_own->setToolTip(tr("Choose from a file with gateways of your own as well"));
    m_own->setObjectName(QStringLiteral("ownGateways"));
    m_about->setObjectName(QStringLiteral("aboutGateway"));
    m_about->setWordWrap(true);
    m_limit->setObjectName(QStringLiteral("limit"));
    m_limit->setAccessibleLabel(tr("Time limit of the gateway"));
    m_held->addItems({tr("as the catalogue says"), tr("the whole answer"), tr("the wait for the first byte"),
                      tr("any silence of the backend")});
    m_held->setObjectName(QStringLiteral("heldAgainst"));
    m_near->setSuffix(QStringLiteral(" %"));
    m_near->setObjectName(QStringLiteral("near"));
    m_clientTimeout->setObjectName(QStringLiteral("clientTimeout"));
    m_clientTimeout->setAccessibleLabel(tr("Time after which the client gives up"));
    m_automatic->setObjectName(QStringLiteral("automaticTimeout"));

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Gateway"), withButton(m_gateway, m_own));
    qobject_cast<QLabel*>(form->itemAt(0, QFormLayout::LabelRole)->widget())->setBuddy(m_gateway);
    form->addRow(QString(), m_about);
    form->addRow(tr("&Limit"), m_limit);
    form->addRow(tr("N&ear limit from"), besideEachOther(m_near, m_nearMark));
    qobject_cast<QLabel*>(form->itemAt(3, QFormLayout::LabelRole)->widget())->setBuddy(m_near);
    form->addRow(tr("Held against"), m_held);
    form->addRow(tr("&Client gives up"), m_automatic);
    form->addRow(QString(), m_clientTimeout);
    qobject_cast<QLabel*>(form->labelForField(m_automatic))->setBuddy(m_clientTimeout);
    content()->addLayout(form);
    content()->addStretch(1);

    connect(m_own, &QToolButton::clicked, this, &LimitForm::chooseOwnFile);
    connect(m_gateway, &QComboBox::activated, this, &LimitForm::chooseGateway);
    connect(m_held, &QComboBox::currentIndexChanged, this, &LimitForm::chooseKind);
    const auto changed = [this] {
        showDerived();
        emit edited();
    };
    connect(m_limit, &DurationEdit::edited, this, changed);
    connect(m_clientTimeout, &DurationEdit::edited, this, changed);
    connect(m_automatic, &QCheckBox::toggled, this, changed);
    connect(m_near, &QDoubleSpinBox::valueChanged, this, [this, changed](double percent) {
        m_exactNear = percent / 100;
        changed();
    });
}

void LimitForm::fillGateways(const std::vector<GatewayEntry>& gateways)
{
    m_gateways = gateways;
    m_gateway->clear();
    for (const GatewayEntry& entry : gateways) {
        const QString name = qString(entry.provider.empty() ? entry.product : entry.provider + " " + entry.product);
        const nanoseconds limit = entry.limit.value_or(30s);
        m_gateway->addItem(entry.limit ? tr("%1 (%2 by default)").arg(name, durationText(limit)) : name);
        m_gateway->setItemData(m_gateway->count() - 1, qString(entry.id), GatewayRole);
        m_gateway->setItemData(m_gateway->count() - 1, QVariant::fromValue<qlonglong>(limit.count()), LimitRole);
    }
}

void LimitForm::takeCatalogue(const LoadProfile& profile)
{
    const bool same = profile.limit.catalogue == m_catalogue && profile.folder.path == m_folder.path;
    if (same && !m_gateways.empty())
        return;
    m_catalogue = profile.limit.catalogue;
    m_folder = profile.folder;
    const auto gateways = gatewaysOf(profile);
    m_trouble = gateways ? std::string() : gateways.error().message;
    fillGateways(gateways ? *gateways : shippedGateways());
}

void LimitForm::chooseOwnFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Gateways of your own"), qPath(m_folder.path),
                                                      tr("Gateways (*.json);;All files (*)"));
    if (file.isEmpty())
        return;
    LoadProfile profile;
    profile.folder = m_folder;
    applyTo(profile);
    profile.limit.catalogue = stdString(file);
    takeCatalogue(profile);
    m_gateway->setCurrentIndex(m_trouble.empty() ? 0 : indexOf(profile.limit)); // a file of one's own stands first
    chooseGateway(m_gateway->currentIndex());
}

void LimitForm::chooseGateway(int index)
{
    m_limit->setValue(nanoseconds(m_gateway->itemData(index, LimitRole).toLongLong()));
    showDerived();
    emit edited();
}

/// The first item leaves it to the catalogue; the others are in the order of LimitKind.
void LimitForm::chooseKind(int index)
{
    m_kindOf = stdString(m_gateway->currentData(GatewayRole).toString());
    m_kind.reset();
    if (index > 0)
        m_kind = static_cast<LimitKind>(index - 1);
    showDerived();
    emit edited();
}

std::optional<LimitKind> LimitForm::chosenKind() const
{
    const bool itsOwn = stdString(m_gateway->currentData(GatewayRole).toString()) == m_kindOf;
    return itsOwn ? m_kind : std::nullopt;
}

int LimitForm::indexOf(const GatewayLimit& limit)
{
    int sameGateway = -1;
    for (int i = 0; i < m_gateway->count(); ++i) {
        if (m_gateway->itemData(i, GatewayRole).toString() != qString(limit.gateway))
            continue;
        if (m_gateway->itemData(i, LimitRole).toLongLong() == limit.time.count())
            return i;
        sameGateway = sameGateway < 0 ? i : sameGateway;
    }
    if (sameGateway >= 0)
        return sameGateway;
    m_gateway->addItem(qString(limit.gateway));
    m_gateway->setItemData(m_gateway->count() - 1, qString(limit.gateway), GatewayRole);
    m_gateway->setItemData(m_gateway->count() - 1, QVariant::fromValue<qlonglong>(limit.time.count()), LimitRole);
    return m_gateway->count() - 1;
}

void LimitForm::setProfile(const LoadProfile& profile)
{
    const QSignalBlocker near(m_near);
    const QSignalBlocker automatic(m_automatic);
    takeCatalogue(profile);
    m_kindOf = profile.limit.gateway;
    m_kind = profile.limit.kind;
    m_gateway->setCurrentIndex(indexOf(profile.limit));
    m_limit->setValue(profile.limit.time);
    m_near->setValue(profile.limit.near * 100);
    m_exactNear = profile.limit.near;
    m_automatic->setChecked(!profile.clientTimeout);
    m_clientTimeout->setValue(profile.effectiveClientTimeout());
    showDerived();
}

void LimitForm::applyTo(LoadProfile& profile) const
{
    profile.limit.gateway = stdString(m_gateway->currentData(GatewayRole).toString());
    profile.limit.catalogue = m_catalogue;
    profile.limit.kind = chosenKind();
    profile.limit.time = m_limit->value();
    profile.limit.near = m_exactNear;
    profile.clientTimeout.reset();
    if (!m_automatic->isChecked())
        profile.clientTimeout = m_clientTimeout->value();
}

QString LimitForm::aboutText() const
{
    if (!m_trouble.empty())
        return errorInLanguage(m_trouble);
    const auto index = static_cast<std::size_t>(m_gateway->currentIndex());
    if (index >= m_gateways.size())
        return tr("This gateway is not in the catalogue.");
    const GatewayEntry& entry = m_gateways[index];
    QString text = heldAgainstText(chosenKind().value_or(entry.kind));
    if (entry.backendContinues)
        text += QLatin1Char(' ')
            + (*entry.backendContinues ? tr("The backend works on after it gave up.")
                                       : tr("The backend is stopped when it gives up."));
    if (!timeoutSign(entry).confirmed)
        text += QLatin1Char(' ') + tr("How its timeout looks is not confirmed; it is recognised by its time.");
    return text;
}

void LimitForm::showDerived()
{
    LoadProfile profile;
    applyTo(profile);
    const QSignalBlocker held(m_held);
    m_held->setCurrentIndex(profile.limit.kind ? static_cast<int>(*profile.limit.kind) + 1 : 0);
    m_about->setText(aboutText());
    m_nearMark->setText(tr("of the limit: %1").arg(latencyText(profile.limit.nearMark())));
    m_clientTimeout->setEnabled(!m_automatic->isChecked());
    if (m_automatic->isChecked())
        m_clientTimeout->setValue(profile.effectiveClientTimeout());
}

} // namespace headroom
