#include "window/awsroom.h"

#include "display/convert.h"
#include "report/alarmsdialog.h"
#include "run/runfeed.h"
#include "session/cloudwatchlogs.h"
#include "widgets/cloudwatchdialog.h"
#include "window/runroom.h"

#include <QAction>

namespace headroom {

namespace {

/// Asks for the credentials, which may take a few seconds, so not in the window's thread.
Result<std::vector<LogSource>> sourcesOf(const LogsWanted& wanted, const FetchSpan& span)
{
    const auto credentials = fetchCredentials(wanted.access.source);
    if (!credentials)
        return tl::make_unexpected(credentials.error());
    const auto client = std::make_shared<LogsClient>(wanted.access, *credentials);
    std::vector<LogSource> sources;
    for (const std::string& group : wanted.groups)
        sources.push_back(cloudWatchSource({client, group, span, wanted.insights}));
    return sources;
}

} // namespace

AwsRoom::AwsRoom(RunRoom* run, QWidget* window)
    : QObject(window)
    , m_run(run)
    , m_window(window)
{
}

void AwsRoom::connectTo(const MainActions& actions)
{
    connect(actions.joinCloudWatch, &QAction::triggered, this, &AwsRoom::askForLogs);
    connect(actions.alarms, &QAction::triggered, this, &AwsRoom::showAlarms);
}

void AwsRoom::updateActions(const MainActions& actions)
{
    actions.joinCloudWatch->setEnabled(m_run->canJoinLogs());
    actions.alarms->setEnabled(m_run->feed()->view().over());
}

void AwsRoom::askForLogs()
{
    CloudWatchDialog dialog(m_window);
    if (dialog.exec() == QDialog::Accepted)
        fetchLogs(*dialog.wanted());
}

void AwsRoom::fetchLogs(const LogsWanted& wanted)
{
    const RunSnapshot& run = *m_run->feed()->view().snapshot;
    QStringList groups;
    for (const std::string& group : wanted.groups)
        groups << qString(group);
    m_run->joinLogs([wanted, span = fetchSpan(run.startedAt, run.elapsed)] { return sourcesOf(wanted, span); },
                    groups.join(QStringLiteral(", ")));
}

/// Thresholds are of the whole run, whatever part of it is looked at.
void AwsRoom::showAlarms()
{
    AlarmsDialog dialog(withRange(m_run->feed()->view(), std::nullopt), m_window);
    dialog.exec();
}

} // namespace headroom
