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

/// The verdict with its exit code; or, where the machine was too busy to start requests in time, INVALID for that
/// reason and no other.
inline bool endedUnlessLate(const CommandRun& run, const QString& expected, int exitCode)
{
    const QString verdict = run.json()["verdict"].toString();
    if (verdict == "INVALID" && run.json()["requests"].toObject()["late_starts"].toInt() > 0)
        return run.exitCode == 3;
    return verdict == expected && run.exitCode == exitCode;
}

} // namespace headroom
