#pragma once

#include "window/drops.h"

#include <QObject>

namespace headroom {

class CompareRoom;
class FileCommands;
class RunRoom;

/// What comes into the window from outside, dropped or pasted, handed on to where it belongs. GUI thread.
class Incoming : public QObject {
    Q_OBJECT
public:
    Incoming(FileCommands* files, RunRoom* run, CompareRoom* compare, QObject* parent);

    /// Runs and a profile are opened, several runs compared, logs joined to the run that is shown.
    void take(const Dropped& dropped);
    /// Makes a profile of the cURL command on the clipboard.
    void pasteCurl();

signals:
    void begun(); ///< what was complained of before is over
    void failed(const QString& message);

private:
    FileCommands* m_files;
    RunRoom* m_run;
    CompareRoom* m_compare;
};

} // namespace headroom
