#include "window/consent.h"

#include "display/convert.h"
#include "display/plansentence.h"
#include "profile/targets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

namespace {

constexpr QLatin1String key("hostsAgreedTo");

/// Empty as well where the profile cannot be read as a whole: it does not start then.
QStringList foreignHosts(const LoadProfile& profile)
{
    QStringList hosts;
    for (const Target& target : foreignTargets(profile).value_or(std::vector<Target>{}))
        hosts << (target.host == redirectedHost ? ConsentSheet::tr("the host a redirect leads to")
                                                : qString(target.host));
    hosts.removeDuplicates();
    return hosts;
}

/// To which nobody can agree once and for all.
bool leadsAnywhere(const LoadProfile& profile)
{
    return profile.connection.redirects > 0 && profile.connection.redirectsAcrossHosts;
}

QString listed(QStringList names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return ConsentSheet::tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
}

QString whyText(const LoadProfile& profile, const QStringList& hosts)
{
    const QString whose = hosts.size() == 1 ? ConsentSheet::tr("%1 is not this computer.").arg(hosts.front())
                                            : ConsentSheet::tr("%1 are not this computer.").arg(listed(hosts));
    QString why = ConsentSheet::tr("%1 Send load only to systems that are yours or whose owner agreed: it may cost "
                                   "money there, and it may disturb other users.")
                      .arg(whose);
    if (leadsAnywhere(profile))
        why += ConsentSheet::tr(" Redirects are followed to wherever they lead, other hosts included.");
    return why;
}

} // namespace

bool needsConsent(const LoadProfile& profile)
{
    const QStringList agreed = QSettings().value(key).toStringList();
    const QStringList hosts = foreignHosts(profile);
    return std::any_of(hosts.begin(), hosts.end(), [&](const QString& host) { return !agreed.contains(host); });
}

QString consentText(const LoadProfile& profile)
{
    return consentText(profile, QString());
}

QString consentText(const LoadProfile& profile, const QString& load)
{
    const QString to = qString(targetsInWords(foreignTargets(profile).value_or(std::vector<Target>{})));
    QString text = load.isEmpty() ? ConsentSheet::tr("%1 to %2, %3").arg(amountText(profile), to, pressureText(profile))
                                  : ConsentSheet::tr("%1 to %2").arg(load, to);
    if (profile.retries.any())
        text += ConsentSheet::tr("; %1").arg(retriesText(profile.retries));
    text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

ConsentSheet::ConsentSheet(const LoadProfile& profile, const QString& text, QWidget* parent)
    : QDialog(parent, Qt::Sheet)
    , m_hosts(foreignHosts(profile))
    , m_text(text)
    , m_remember(new QCheckBox(tr("&Do not ask again for %1").arg(listed(m_hosts)), this))
{
    setWindowTitle(tr("Send this load?"));
    setWindowModality(Qt::WindowModal);
    auto* what = new QLabel(m_text, this);
    QFont bold = font();
    bold.setBold(true);
    what->setFont(bold);
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    auto* why = new QLabel(whyText(profile, m_hosts), this);
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
    if (leadsAnywhere(profile))
        doNotRemember();
}

void ConsentSheet::doNotRemember()
{
    m_remember->setChecked(false);
    m_remember->hide();
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
        hosts += m_hosts;
        hosts.removeDuplicates();
        settings.setValue(key, hosts);
    }
    QDialog::accept();
}

} // namespace headroom
