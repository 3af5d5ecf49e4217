#pragma once

#include <QObject>
#include <QString>

namespace headroom {

class CompareRoom;
class RunFeed;

/// A run that is made once more, to be held against the one before when it has ended. GUI thread.
class RunAgain : public QObject {
    Q_OBJECT
public:
    RunAgain(RunFeed* feed, CompareRoom* compare, QObject* parent);
    /// What the next run is held against; empty: nothing. To be told before it starts.
    void expect(const QString& before) { m_before = before; }

private:
    void runningChanged(bool running);

    RunFeed* m_feed;
    CompareRoom* m_compare;
    QString m_before;
};

} // namespace headroom
