#include "screenpages.h"

#include "manual/manualwindow.h"
#include "pages/reportpage.h"
#include "pages/runpage.h"
#include "preview/pdfpreview.h"
#include "run/runfeed.h"
#include "widgets/detailtabs.h"
#include "widgets/ghostspane.h"
#include "widgets/markerspane.h"
#include "widgets/samplespane.h"
#include "window/helpcommands.h"
#include "window/mainwindow.h"
#include "window/reportroom.h"
#include "window/runroom.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QImage>
#include <QTableView>

namespace headroom {

namespace {

using namespace std::chrono_literals;

/// A page is drawn on a thread of the view's own, which tells of no end: until then it is white paper.
bool hasInk(const QWidget* preview)
{
    const auto* pages = preview->findChild<QAbstractScrollArea*>(QStringLiteral("recordPages"));
    const QImage image = pages->viewport()->grab().toImage();
    const int middle = image.width() / 2; // well within the first page
    for (int y = image.height() / 10; y < image.height() / 2; ++y) {
        for (int x = middle / 2; x < middle; ++x) {
            if (qGray(image.pixel(x, y)) < 64)
                return true;
        }
    }
    return false;
}

class PageOpener {
public:
    explicit PageOpener(MainWindow* window)
        : m_window(window)
    {
    }
    [[nodiscard]] const MainActions& actions() const { return m_window->actions(); }
    [[nodiscard]] RunFeed* feed() const { return m_window->feed(); }
    [[nodiscard]] SamplesPane* samples() const { return m_window->runRoom()->samples(); }
    [[nodiscard]] DetailTabs* details() const { return m_window->runPage()->details(); }
    [[nodiscard]] const PdfPreview* preview() const { return m_window->reportRoom()->page()->preview(); }
    [[nodiscard]] ManualWindow* manual() const { return m_window->findChild<HelpCommands*>()->manual(); }

    void whole() const
    {
        actions().showRun->trigger();
        if (actions().showRequests->isChecked())
            actions().showRequests->trigger();
        feed()->setRange(std::nullopt);
        feed()->setWhatIf(std::nullopt);
        details()->choose(details()->widget(0));
    }

    /// The log's tab in front and the requests below, the slowest first, as far as they can be read at once.
    void requests() const
    {
        details()->choose(details()->ghosts());
        details()->ghosts()->choose(0);
        actions().showRequests->trigger();
        samples()->table()->sortByColumn(static_cast<int>(SampleColumn::ResponseTime), Qt::DescendingOrder);
        samples()->choose({});
    }

private:
    MainWindow* m_window;
};

} // namespace

QList<ScreenPage> screenPages(MainWindow* window)
{
    const PageOpener on(window);
    const auto ranged = [on](bool part) {
        return [on, part] { return on.feed()->view().summary.range.has_value() == part; };
    };
    return {
        {QStringLiteral("run"), [on] { on.whole(); }},
        {QStringLiteral("requests"), [on] { on.requests(); },
         [on] { return on.samples()->table()->currentIndex().isValid(); }},
        {QStringLiteral("range"),
         [on] {
             on.whole();
             on.feed()->setRange(TimeRange{10s, 20s});
         },
         ranged(true)},
        {QStringLiteral("what-if"),
         [on] {
             on.whole();
             on.feed()->setWhatIf(on.feed()->view().summary.limit / 2);
         },
         ranged(false)},
        {QStringLiteral("markers"),
         [on] {
             on.whole();
             on.feed()->setMarkers({{8s, "cache cleared"}, {19s, "release 1.5"}});
             on.details()->choose(on.details()->markers());
         },
         ranged(false),
         {},
         true},
        {QStringLiteral("profile"), [on] { on.actions().showProfile->trigger(); }},
        {QStringLiteral("capacity"), [on] { on.actions().showCapacity->trigger(); }},
        {QStringLiteral("report"),
         [on] {
             on.whole();
             on.actions().showReport->trigger();
         },
         [on] { return on.preview()->pages() > 0 && hasInk(on.preview()); }},
        {QStringLiteral("manual"),
         [on] { on.actions().manual->trigger(); },
         {},
         [on]() -> QWidget* { return on.manual(); }},
    };
}

} // namespace headroom
