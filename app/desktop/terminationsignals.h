#pragma once

#include <QObject>

namespace headroom {

/// Ends the event loop instead of the program when a session, a terminal or somebody ends it (SIGTERM, SIGHUP, SIGINT):
/// a window that goes aborts its run and keeps the data, a program that dies leaves a file that is cut. One at a time.
class TerminationSignals : public QObject {
    Q_OBJECT
public:
    TerminationSignals();
    ~TerminationSignals() override;
};

} // namespace headroom
