#include "window/runroom.h"

#include "desktop/notifier.h"
#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/runtexts.h"
#include "pages/runpage.h"
#include "run/baselinefeed.h"
#include "run/libraryreader.h"
#include "run/runfeed.h"
#include "run/samplesfeed.h"
#include "widgets/detailtabs.h"
#include "widgets/samplespane.h"
#include "window/workbar.h"

#include <QAction>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMainWindow>
#include <QSettings>

namespace headroom {

namespace {

constexpr QLatin1String logFolderKey("logFolder");
constexpr int dockHeight = 230;

/// "FAIL: checkout-peak", and the sentence of its verdict.
Notice endedNotice(const RunView& view)
{
    const RunHeadline headline = headlineOf(view);
    const QString name = qString(view.profile->name);
    return {name.isEmpty() ? headline.word : QStringLiteral("%1: %2").arg(headline.word, name), headline.sentence};
}

} // namespace

RunRoom::RunRoom(const MainActions& actions, WorkBar* work, const LibraryReader* library, QMainWindow* window)
    : QObject(window)
    , m_window(window)
    , m_work(work)
    , m_feed(new RunFeed(this))
    , m_baseline(new BaselineFeed(library, this))
    , m_page(new RunPage)
    , m_samples(new SamplesPane)
    , m_dock(new QDockWidget(tr("Requests"), window))
    , m_generator(new QLabel)
{
    m_generator->setIndent(8);
    m_generator->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long text makes no window wider
    m_dock->setObjectName(QStringLiteral("requestsDock"));
    m_dock->setWidget(m_samples);
    // Not floatable: on Wayland Qt 6.4 cannot dock it again (QTBUG-87332).
    m_dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    connectDock(actions);
    connect(m_feed, &RunFeed::changed, this, &RunRoom::show);
    connect(m_baseline, &BaselineFeed::changed, m_page, &RunPage::showBaseline);
    connect(m_feed, &RunFeed::opened, this, [this] { emit opened(m_feed->view().file); });
    connect(m_feed, &RunFeed::openingFailed, this, &RunRoom::failed);
    connect(m_feed, &RunFeed::runningChanged, this, [this](bool running) {
        if (!running && !m_window->isActiveWindow()) // somebody who looks at it sees it
            notify(endedNotice(m_feed->view()));
    });
    connectPage(actions);
    connect(&m_logs, &LogJoiner::joined, this, &RunRoom::takeLogs);
    connect(&m_logs, &LogJoiner::failed, this, &RunRoom::failed);
    connect(actions.joinLogs, &QAction::triggered, this, &RunRoom::chooseLogs);
}

RunRoom::~RunRoom()
{
    m_feed->disconnect();
    m_history.disconnect();
    m_samples->disconnect(this);
}

void RunRoom::connectPage(const MainActions& actions)
{
    connect(m_page, &RunPage::rangeChosen, m_feed, &RunFeed::setRange);
    connect(m_page, &RunPage::whatIfChosen, m_feed, &RunFeed::setWhatIf);
    connect(m_page, &RunPage::markersEdited, this, &RunRoom::changeMarkers);
    connect(&m_history, &MarkerHistory::wanted, this, &RunRoom::setMarkers);
    connect(m_feed, &RunFeed::markersFailed, &m_history, &MarkerHistory::forget, Qt::QueuedConnection);
    connect(m_page, &RunPage::markerAsked, this, &RunRoom::addMarker);
    connect(actions.addMarker, &QAction::triggered, this, &RunRoom::addMarker);
    connect(actions.whatIf, &QAction::triggered, m_page, &RunPage::focusLimit);
    connect(m_page, &RunPage::nearLimitAsked, actions.nearLimit, &QAction::trigger);
    connect(m_feed, &RunFeed::markersFailed, this, &RunRoom::failed);
    connect(m_feed, &RunFeed::changed, this, [this, actions](const RunView& view) {
        actions.addMarker->setEnabled(m_feed->running() || view.over());
        actions.whatIf->setEnabled(view.over());
    });
    for (QAction* ofRun : {actions.addMarker, actions.whatIf})
        ofRun->setEnabled(false);
}

/// Of a run with its numbers the page shows the other times when their picture is made.
void RunRoom::setLatencies(const ShownLatencies& latencies)
{
    m_feed->setLatencies(latencies);
    if (!m_feed->view().over())
        m_page->setLatencies(latencies);
}

/// The library sees that the file was changed.
void RunRoom::toggleStar()
{
    bool starred = false;
    m_samples->feed()->releaseFile();
    const auto changed = m_feed->changeLabels([&](RunLabels& labels) { starred = labels.baseline = !labels.baseline; });
    if (!changed)
        emit failed(errorInLanguage(changed.error().message));
    else
        emit told(starred ? tr("This run is a baseline now: other runs of its profile are held against it.")
                          : tr("This run is no baseline any more."));
}

/// Where one stands already, its note is what is meant.
void RunRoom::addMarker()
{
    const RunView& view = m_feed->view();
    if (!m_feed->running() && !view.over()) // one that another program makes has no room for them yet
        return;
    const nanoseconds at = m_page->markedMoment();
    RunMarkers markers = view.markers;
    markers.try_emplace(at);
    changeMarkers(markers);
    m_page->details()->editMarker(at);
}

void RunRoom::changeMarkers(const RunMarkers& markers)
{
    m_history.change(m_feed->view().markers, markers);
}

/// Nobody may read the file while it is written to.
void RunRoom::setMarkers(const RunMarkers& markers)
{
    if (!m_feed->running())
        m_samples->feed()->releaseFile();
    m_feed->setMarkers(markers);
}

void RunRoom::connectDock(const MainActions& actions)
{
    connect(actions.showRequests, &QAction::triggered, m_dock, &QWidget::setVisible);
    connect(m_dock->toggleViewAction(), &QAction::toggled, actions.showRequests, &QAction::setChecked);
    connect(actions.findInRequests, &QAction::triggered, this, [this] {
        m_dock->show();
        m_samples->focusFilter();
    });
    connect(m_page, &RunPage::requestsChosen, this, [this](const SampleFilter& part) {
        m_samples->choose(part);
        if (m_dock->isHidden() && m_feed->view().over())
            emit told(tr("Alt+2 lists the requests of this cell."));
    });
    connect(m_samples, &SamplesPane::sampleChosen, m_page, &RunPage::markSample);
    connect(m_samples, &SamplesPane::failed, this, &RunRoom::failed);
}

void RunRoom::open(const QString& file)
{
    m_feed->open(file);
    m_work->watch(m_feed->opening(), tr("Opening %1…").arg(QFileInfo(file).fileName()));
}

bool RunRoom::canJoinLogs() const
{
    return m_feed->view().over() && !m_feed->running() && !m_feed->view().file.isEmpty();
}

void RunRoom::chooseLogs()
{
    const QString folder = QSettings().value(logFolderKey, QFileInfo(m_feed->view().file).absolutePath()).toString();
    const QStringList files =
        QFileDialog::getOpenFileNames(m_window, tr("Join server logs to this run"), folder,
                                      tr("Logs (*.log *.txt *.json *.jsonl *.gz);;All files (*)"));
    if (files.isEmpty())
        return;
    QSettings().setValue(logFolderKey, QFileInfo(files.constFirst()).absolutePath());
    joinLogs(files);
}

void RunRoom::joinLogs(const QStringList& files)
{
    if (letGoOfFile()) {
        m_logs.join(m_feed->view().file, files);
        watchJoining();
    }
}

void RunRoom::joinLogs(const LogJoiner::Logs& logs, const QString& from)
{
    if (letGoOfFile()) {
        m_logs.join(m_feed->view().file, logs, from);
        watchJoining();
    }
}

/// Nobody may hold the run's file while it is written on.
bool RunRoom::letGoOfFile()
{
    if (!canJoinLogs()) {
        emit failed(tr("Open a run first: a server's log is joined to the run that is shown."));
        return false;
    }
    m_feed->releaseFile();
    m_samples->feed()->releaseFile();
    return true;
}

void RunRoom::watchJoining()
{
    m_work->watch(m_logs.work(), tr("Joining the log to %1…").arg(QFileInfo(m_feed->view().file).fileName()));
}

void RunRoom::takeLogs(const QString& runFile, const QStringList& notes)
{
    if (!notes.isEmpty())
        emit failed(notes.join(QLatin1Char(' ')));
    if (runFile == m_feed->view().file)
        open(runFile);
    emit logsJoined();
}

void RunRoom::show(const RunView& view)
{
    m_history.follow(view.file);
    m_page->show(view);
    m_samples->show(view);
    m_baseline->follow(view);
    m_generatorText = generatorText(view.summary);
    m_generator->setToolTip(generatorDetails(view.summary));
    setGeneratorShown(m_generatorShown);
}

/// By its text: shown or hidden as a widget it would stand on top of what the status bar says for a while.
void RunRoom::setGeneratorShown(bool shown)
{
    m_generatorShown = shown;
    m_generator->setText(shown ? m_generatorText : QString());
}

void RunRoom::clearGenerator()
{
    m_generatorText.clear();
    m_generator->clear();
    m_generator->setToolTip({});
}

void RunRoom::resetLayout()
{
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    m_window->resizeDocks({m_dock}, {dockHeight}, Qt::Vertical);
    m_page->resetLayout();
}

} // namespace headroom
