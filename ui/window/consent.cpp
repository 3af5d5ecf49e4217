#include "window/consent.h"

#include "display/convert.h"
#include "display/numbers.h"
#include "display/plansentence.h"
#include "profile/loadwords.h"
#include "profile/target.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr QLatin1String key("hostsAgreedTo");

QString hostOf(const LoadProfile& profile)
{
    return qString(parseTarget(profile.request().url).value_or(Target{}).host);
}

QString loadSentence(const LoadProfile& profile)
{
    const QString to = hostText(profile.request().url);
    if (const auto* open = std::get_if<OpenModel>(&profile.load.model))
        return ConsentSheet::tr("%1 to %2, %3 a second.")
            .arg(amountText(profile.load), to, perSecondText(peakRate(*open).perSecond()));
    const std::uint32_t users = peakUsers(std::get<ClosedModel>(profile.load.model));
    return ConsentSheet::tr("%1 to %2, at most %3 at a time.").arg(amountText(profile.load), to, countText(users));
}

} // namespace

bool needsConsent(const LoadProfile& profile)
{
    const Target target = parseTarget(profile.request().url).value_or(Target{});
    return !target.loopback && !QSettings().value(key).toStringList().contains(qString(target.host));
}

ConsentSheet::ConsentSheet(const LoadProfile& profile, QWidget* parent)
    : QDialog(parent, Qt::Sheet)
    , m_host(hostOf(profile))
    , m_text(loadSentence(profile))
    , m_remember(new QCheckBox(tr("&Do not ask again for %1").arg(m_host), this))
{
    m_text[0] = m_text[0].toUpper();
    setWindowTitle(tr("Send this load?"));
    setWindowModality(Qt::WindowModal);
    auto* what = new QLabel(m_text, this);
    QFont bold = font();
    bold.setBold(true);
    what->setFont(bold);
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    auto* why =
        new QLabel(tr("%1 is not this computer. Send load only to systems that are yours or whose owner agreed: it "
                      "may cost money there, and it may disturb other users.")
                       .arg(m_host),
                   this);
    why->setWordWrap(true);
    why->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    start->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ConsentSheet::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    for (QWidget* widget : {static_cast<QWidget*>(what), static_cast<QWidget*>(why), static_cast<QWidget*>(m_remember),
                            static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    what->setMinimumWidth(440);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

QString ConsentSheet::text() const
{
    return m_text;
}

void ConsentSheet::accept()
{
    if (m_remember->isChecked()) {
        QSettings settings;
        QStringList hosts = settings.value(key).toStringList();
        hosts.append(m_host);
        settings.setValue(key, hosts);
    }
    QDialog::accept();
}

} // namespace headroom
