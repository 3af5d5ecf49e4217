#include "widgets/limitform.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "gateway/gatewaycatalogue.h"
#include "widgets/durationedit.h"
#include "widgets/numberspin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>

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

} // namespace

LimitForm::LimitForm(QWidget* parent)
    : FormSection(tr("Gateway and its limit"), parent)
    , m_gateway(new QComboBox(this))
    , m_limit(new DurationEdit(this))
    , m_near(new NumberSpin(1, 99, 1, this))
    , m_nearMark(new QLabel(this))
    , m_automatic(new QCheckBox(tr("&Automatic: the limit and 15 s"), this))
    , m_clientTimeout(new DurationEdit(this))
{
    fillGateways();
    m_gateway->setObjectName(QStringLiteral("gateway"));
    m_gateway->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_limit->setObjectName(QStringLiteral("limit"));
    m_limit->setAccessibleLabel(tr("Time limit of the gateway"));
    m_near->setSuffix(QStringLiteral(" %"));
    m_near->setObjectName(QStringLiteral("near"));
    m_clientTimeout->setObjectName(QStringLiteral("clientTimeout"));
    m_clientTimeout->setAccessibleLabel(tr("Time after which the client gives up"));
    m_automatic->setObjectName(QStringLiteral("automaticTimeout"));

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Gateway"), m_gateway);
    form->addRow(tr("&Limit"), m_limit);
    form->addRow(tr("N&ear limit from"), besideEachOther(m_near, m_nearMark));
    qobject_cast<QLabel*>(form->itemAt(2, QFormLayout::LabelRole)->widget())->setBuddy(m_near);
    form->addRow(tr("&Client gives up"), m_automatic);
    form->addRow(QString(), m_clientTimeout);
    qobject_cast<QLabel*>(form->labelForField(m_automatic))->setBuddy(m_clientTimeout);
    content()->addLayout(form);
    content()->addStretch(1);

    connect(m_gateway, &QComboBox::activated, this, &LimitForm::chooseGateway);
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

void LimitForm::fillGateways()
{
    for (const GatewayEntry& entry : shippedGateways()) {
        const QString name = qString(entry.provider.empty() ? entry.product : entry.provider + " " + entry.product);
        const nanoseconds limit = entry.limit.value_or(30s);
        m_gateway->addItem(entry.limit ? tr("%1 (%2 by default)").arg(name, axisLatencyText(limit)) : name);
        m_gateway->setItemData(m_gateway->count() - 1, qString(entry.id), GatewayRole);
        m_gateway->setItemData(m_gateway->count() - 1, QVariant::fromValue<qlonglong>(limit.count()), LimitRole);
        m_gateway->setItemData(m_gateway->count() - 1, qString(entry.notes), Qt::ToolTipRole);
    }
}

void LimitForm::chooseGateway(int index)
{
    m_limit->setValue(nanoseconds(m_gateway->itemData(index, LimitRole).toLongLong()));
    showDerived();
    emit edited();
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
    profile.limit.time = m_limit->value();
    profile.limit.near = m_exactNear;
    profile.clientTimeout.reset();
    if (!m_automatic->isChecked())
        profile.clientTimeout = m_clientTimeout->value();
}

void LimitForm::showDerived()
{
    LoadProfile profile;
    applyTo(profile);
    m_nearMark->setText(tr("of the limit: %1").arg(latencyText(profile.limit.nearMark())));
    m_clientTimeout->setEnabled(!m_automatic->isChecked());
    if (m_automatic->isChecked())
        m_clientTimeout->setValue(profile.effectiveClientTimeout());
}

} // namespace headroom
