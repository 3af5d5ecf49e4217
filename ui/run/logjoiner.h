#pragma once

#include "run/backgroundwork.h"
#include "session/runlogs.h"

#include <QObject>
#include <QStringList>

namespace headroom {

/// Joins server logs to a run and keeps what they say in its file, as `headroom-cli logs` does. GUI thread.
class LogJoiner : public QObject {
    Q_OBJECT
public:
    explicit LogJoiner(QObject* parent = nullptr);

    /// The logs to join; called on the thread that reads them.
    using Logs = std::function<Result<std::vector<LogSource>>()>;

    /// `from`: what they are called where they say nothing.
    /// Nobody may hold the run's file open meanwhile. What was being read before is given up.
    void join(const QString& runFile, const Logs& logs, const QString& from);
    void join(const QString& runFile, const QStringList& files);
    [[nodiscard]] BackgroundWork* work() { return &m_work; }

signals:
    /// `notes`: what of the logs could not be made use of, sentences.
    void joined(const QString& runFile, const QStringList& notes);
    void failed(const QString& message); ///< the run is as it was

private:
    BackgroundWork m_work;
};

} // namespace headroom
