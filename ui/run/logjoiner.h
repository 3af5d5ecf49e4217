#pragma once

#include "run/backgroundwork.h"

#include <QObject>
#include <QStringList>

namespace headroom {

/// Joins server logs to a run and keeps what they say in its file, as `headroom-cli logs` does. GUI thread.
class LogJoiner : public QObject {
    Q_OBJECT
public:
    explicit LogJoiner(QObject* parent = nullptr);

    /// Nobody may hold the run's file open meanwhile. What was being read before is given up.
    void join(const QString& runFile, const QStringList& logs);
    [[nodiscard]] BackgroundWork* work() { return &m_work; }

signals:
    /// `notes`: what of the logs could not be made use of, sentences.
    void joined(const QString& runFile, const QStringList& notes);
    void failed(const QString& message); ///< the run is as it was

private:
    BackgroundWork m_work;
};

} // namespace headroom
