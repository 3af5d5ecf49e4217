#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace headroom {

/// A command of headroom-cli, run to its end as a user's shell would.
struct CommandRun {
    int exitCode = -1;
    bool crashed = true;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline CommandRun runCommand(const QStringList& arguments, int mostMilliseconds = 60'000)
{
    QProcess process;
    process.start(HEADROOM_BIN "/headroom-cli", arguments);
    process.closeWriteChannel();
    CommandRun run;
    if (!process.waitForFinished(mostMilliseconds)) {
        process.kill();
        process.waitForFinished();
    } else {
        run.crashed = process.exitStatus() != QProcess::NormalExit;
    }
    run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace headroom
