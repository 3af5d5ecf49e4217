#pragma once

#include "report/recordfiles.h"

#include <QObject>

#include <atomic>
#include <thread>

class QWidget;

namespace headroom {

/// File > Export record: asks what the record is to say and where it goes, and writes it without holding up the window.
/// GUI thread. Destroyed while it writes, it leaves nothing behind.
class RecordExport : public QObject {
    Q_OBJECT
public:
    explicit RecordExport(QWidget* window);
    ~RecordExport() override;

    /// `range`: the part of the run that is shown, if it is not all of it.
    void ask(const QString& runFile, const std::optional<TimeRange>& range = {});
    /// Without asking; one at a time, a second one is refused with failed().
    void write(const RecordFiles& files);

signals:
    void written(const QString& message);
    void failed(const QString& message);

private:
    void finished(const RecordFiles& files, const Result<void>& result);

    QWidget* m_window;
    std::thread m_thread;
    std::atomic<bool> m_goOn{true};
    bool m_busy = false;
};

} // namespace headroom
