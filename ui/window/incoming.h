#pragma once

#include "window/drops.h"

#include <QObject>

namespace headroom {

class CompareRoom;
class FileCommands;
class ReportRoom;
class RunRoom;

/// What comes into the window from outside, dropped or pasted, handed on to where it belongs. GUI thread.
class Incoming : public QObject {
    Q_OBJECT
public:
    Incoming(FileCommands* files, RunRoom* run, CompareRoom* compare, ReportRoom* report, QObject* parent);

    /// Runs and a profile are opened, several runs compared, logs joined to the run that is shown, a record and a CSV
    /// file held against each other.
    void take(const Dropped& dropped);
    /// Makes a profile of the cURL command on the clipboard.
    void pasteCurl();
    /// A URL, for which there is a new profile then, or a cURL command.
    void takeAddress(const QString& text);

signals:
    void begun(); ///< what was complained of before is over
    void failed(const QString& message);

private:
    FileCommands* m_files;
    RunRoom* m_run;
    CompareRoom* m_compare;
    ReportRoom* m_report;
};

} // namespace headroom
