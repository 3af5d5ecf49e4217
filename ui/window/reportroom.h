#pragma once

#include "report/recordfiles.h"
#include "run/backgroundwork.h"
#include "run/runview.h"
#include "window/mainactions.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace headroom {

class LibraryRoom;
class PageStack;
class ReportPage;
class WorkBar;

/// Where records are made: the Report page, its preview, the writing of files, and the checking of a CSV against its
/// record. Reads and writes on threads of its own. GUI thread.
class ReportRoom : public QObject {
    Q_OBJECT
public:
    ReportRoom(PageStack* pages, WorkBar* work, QWidget* window);
    void connectTo(LibraryRoom* library, const MainActions& actions);

    /// The run the window shows, or the part of it; what is made while it goes on is of no use.
    void follow(const RunView& view);
    /// Of files that are gone no record can be made.
    void letGoOf(const QStringList& files);
    /// One report over several runs, or of one that is not open.
    void showRuns(const QStringList& files);
    /// Asks where to, and what to replace. Anywhere but on its page, it shows that first.
    void exportRecord();
    /// Without asking; one at a time, a second one is refused with failed().
    void write(const RecordWish& wish, const RecordOutputs& outputs);
    void chooseToVerify();
    void verify(const QString& report, const QString& csv);

    [[nodiscard]] ReportPage* page() const { return m_page; }

signals:
    void begun(); ///< what was complained of before is over
    void written(const QString& message, const QString& folder);
    void verified(bool same, const QString& sentence);
    void failed(const QString& message);

private:
    void show();
    void fillBaselines();
    [[nodiscard]] static QString layingOutText();
    void refresh();
    void preview();
    void tellVerified(bool same, const QString& sentence);

    PageStack* m_pages;
    WorkBar* m_work;
    QWidget* m_window;
    ReportPage* m_page;
    LibraryRoom* m_library = nullptr;
    QString m_followed; ///< the run that was last followed, and the part of it
    std::optional<TimeRange> m_range;
    QTimer m_soon; ///< while somebody types nothing is made
    bool m_stale = false; ///< what the preview shows is not what is wished
    BackgroundWork m_previewing, m_writing, m_verifying;
};

} // namespace headroom
