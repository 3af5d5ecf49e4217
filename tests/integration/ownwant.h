#pragma once

#include "commandrun.h"

#include <QJsonArray>
#include <QString>

#include <functional>

namespace headroom {

/// A command of headroom-cli in a process that `restrain` was called in first, after the fork.
inline CommandRun runRestrained(const QStringList& arguments, const std::function<void()>& restrain)
{
    QProcess process;
    process.setChildProcessModifier(restrain);
    process.start(HEADROOM_BIN "/headroom-cli", arguments);
    process.closeWriteChannel();
    CommandRun run;
    run.crashed = !process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit;
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

/// Whether one of the verdict's reasons holds these words.
inline bool saysWhy(const CommandRun& run, const QString& words)
{
    for (const QJsonValue& reason : run.json()["reasons"].toArray()) {
        if (reason.toString().contains(words))
            return true;
    }
    return false;
}

inline qint64 count(const CommandRun& run, const char* group, const char* name)
{
    return run.json()[group].toObject()[name].toInteger(-1);
}

} // namespace headroom
