#include "widgets/cloudwatchdialog.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "manual/manualpages.h"
#include "profile/targets.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace headroom {

namespace {

QLineEdit* newEdit(const QString& name, const QString& example)
{
    auto* edit = new QLineEdit(QSettings().value(QStringLiteral("cloudWatch/") + name).toString());
    edit->setObjectName(name);
    edit->setPlaceholderText(example);
    return edit;
}

} // namespace

CloudWatchDialog::CloudWatchDialog(QWidget* parent)
    : QDialog(parent)
    , m_groups(newEdit(QStringLiteral("logGroups"), QStringLiteral("/aws/lambda/reports-prod")))
    , m_region(newEdit(QStringLiteral("awsRegion"), tr("AWS_REGION, or the profile's")))
    , m_profile(newEdit(QStringLiteral("awsProfile"), tr("AWS_PROFILE, or default")))
    , m_endpoint(newEdit(QStringLiteral("awsEndpoint"), tr("AWS itself; or an emulator's, http://127.0.0.1:4566")))
    , m_insights(new QCheckBox(tr("By a query of Logs &Insights: quicker in large groups; AWS bills what it scans")))
    , m_problem(new QLabel)
{
    setWindowTitle(tr("Join logs from CloudWatch"));
    setManualPage(this, QLatin1String("logs"));
    m_insights->setObjectName(QStringLiteral("insights"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette bad = m_problem->palette();
    bad.setColor(QPalette::WindowText, themeFor(palette()).limitText);
    m_problem->setPalette(bad);
    m_problem->hide();
    layOut();
}

void CloudWatchDialog::layOut()
{
    auto* form = new QFormLayout;
    form->addRow(tr("&Log groups"), m_groups);
    form->addRow(tr("&Region"), m_region);
    form->addRow(tr("&Profile"), m_profile);
    form->addRow(tr("&Endpoint URL"), m_endpoint);
    form->addRow(QString(), m_insights);
    m_groups->setToolTip(tr("Names or ARNs, with commas between them. The time of the run is fetched."));
    auto* why = new QLabel(tr("Credentials come from where AWS' own tools look for them: the environment, the shared "
                              "files, the container or the instance. They are not asked for here, and never stored."));
    why->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(tr("&Fetch"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &CloudWatchDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(why);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(560, sizeHint().height());
}

Result<LogsWanted> CloudWatchDialog::read() const
{
    LogsWanted wanted;
    for (const QString& text : m_groups->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        auto group = parseLogGroup(stdString(text.trimmed()));
        if (!group)
            return badInput(stdString(tr("'%1' is neither a log group's name, such as %2, nor its ARN.")
                                          .arg(text.trimmed(), m_groups->placeholderText())));
        wanted.groups.push_back(std::move(*group));
    }
    if (wanted.groups.empty())
        return badInput(stdString(tr("Name a log group, such as %1.").arg(m_groups->placeholderText())));
    const auto access = logsAccess({stdString(m_profile->text().trimmed()), stdString(m_region->text().trimmed()),
                                    stdString(m_endpoint->text().trimmed())});
    if (!access)
        return tl::make_unexpected(access.error());
    wanted.access = *access;
    wanted.insights = m_insights->isChecked();
    return wanted;
}

bool CloudWatchDialog::agreedTo(const LogsWanted& wanted)
{
    if (wanted.access.foreign.empty())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Ask AWS?"),
                         tr("This sends requests with your AWS credentials to %1. AWS may bill them.")
                             .arg(qString(targetsInWords(wanted.access.foreign))),
                         QMessageBox::Cancel, this);
    QPushButton* ask = question.addButton(tr("&Ask AWS"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    return question.clickedButton() == ask;
}

/// Names and addresses only.
void CloudWatchDialog::remember() const
{
    QSettings settings;
    for (const QLineEdit* edit : {m_groups, m_region, m_profile, m_endpoint})
        settings.setValue(QStringLiteral("cloudWatch/") + edit->objectName(), edit->text().trimmed());
}

void CloudWatchDialog::accept()
{
    auto wanted = read();
    m_problem->setText(wanted ? QString() : errorInLanguage(wanted.error().message));
    m_problem->setVisible(!wanted);
    if (!wanted || !agreedTo(*wanted))
        return;
    remember();
    m_wanted = std::move(*wanted);
    QDialog::accept();
}

QString CloudWatchDialog::problem() const
{
    return m_problem->text();
}

} // namespace headroom
