#include "window/mainwindow.h"

#include "display/errorsentences.h"
#include "pages/capacitypage.h"
#include "pages/comparepage.h"
#include "pages/profilepage.h"
#include "pages/reportpage.h"
#include "pages/runpage.h"
#include "pages/startpage.h"
#include "pages/sweeppage.h"
#include "run/capacityfeed.h"
#include "run/comparefeed.h"
#include "run/libraryreader.h"
#include "run/runfeed.h"
#include "run/sweepfeed.h"
#include "theme/theme.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "window/awsroom.h"
#include "window/capacityroom.h"
#include "window/compareroom.h"
#include "window/demoruns.h"
#include "window/drops.h"
#include "window/fieldkeys.h"
#include "window/filecommands.h"
#include "window/helpcommands.h"
#include "window/incoming.h"
#include "window/lastsession.h"
#include "window/libraryroom.h"
#include "window/messagebar.h"
#include "window/pagestack.h"
#include "window/proberoom.h"
#include "window/profiledocument.h"
#include "window/recentfiles.h"
#include "window/reportroom.h"
#include "window/runagain.h"
#include "window/runcommands.h"
#include "window/runroom.h"
#include "window/sweeproom.h"
#include "window/viewroom.h"
#include "window/workbar.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QStatusBar>
#include <QVBoxLayout>

namespace headroom {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_document(new ProfileDocument(this))
    , m_recent(new RecentFiles(this))
    , m_search(new CapacityFeed(this))
    , m_sweep(new SweepFeed(this))
    , m_actions(createActions(this))
    , m_files(new FileCommands(m_document, m_recent, this))
    , m_pages(new PageStack)
    , m_messages(new MessageBar)
    , m_work(new WorkBar)
    , m_startPage(new StartPage(m_actions.newProfile, m_actions.open, m_actions.demo, m_actions.remedies))
    , m_profilePage(new ProfilePage)
    , m_library(new LibraryRoom(m_actions, this))
    , m_run(new RunRoom(m_actions, m_work, m_library->reader(), this))
    , m_capacity(new CapacityRoom(m_search, m_document, m_pages, this))
    , m_compare(new CompareRoom(m_pages, this))
    , m_sweeps(new SweepRoom(m_sweep, m_document, m_pages, this))
    , m_aws(new AwsRoom(m_run, this))
    , m_report(new ReportRoom(m_pages, m_work, this))
    , m_incoming(new Incoming(m_files, m_run, m_compare, m_report, this))
    , m_runs(new RunCommands(m_run->feed(), m_search, m_sweep, this))
    , m_again(new RunAgain(m_run->feed(), m_compare, this))
    , m_demo(new DemoRuns(m_run, this))
    , m_session(new LastSession({m_files, m_document, m_run, m_pages}, this))
    , m_probe(new ProbeRoom([this] { return m_runs->running(); }, this))
    , m_view(new ViewRoom(m_actions, {m_pages, m_run, m_compare, m_library, m_sweeps}, this))
{
    layOut();
    connectFiles();
    connectRuns();
    connectSearch();
    connect(m_pages, &PageStack::pageShown, this, &MainWindow::updateTitle);
    connect(m_pages, &PageStack::pageShown, this, [this] {
        if (!m_closeWhenDone)
            statusBar()->clearMessage(); // it was of another page
    });
    connect(m_pages, &PageStack::pageShown, this, &MainWindow::updateActions); // each page undoes its own
    connect(m_actions.showProfile, &QAction::triggered, this, &MainWindow::showProfile);
    m_library->begin();
    m_view->readSettings();
    showReady();
    updateTitle();
    updateActions();
}

/// The pages lose the focus while the window goes, and what they report must not reach a window half gone.
MainWindow::~MainWindow()
{
    m_document->disconnect();
    m_profilePage->disconnect();
    m_run->feed()->disconnect();
    m_search->disconnect();
    m_sweep->disconnect();
    m_compare->feed()->disconnect();
    m_library->disconnect(this); // the focus moves while the window goes
}

RunFeed* MainWindow::feed() const
{
    return m_run->feed();
}

RunPage* MainWindow::runPage() const
{
    return m_run->page();
}

CapacityPage* MainWindow::capacityPage() const
{
    return m_capacity->page();
}

CompareFeed* MainWindow::comparison() const
{
    return m_compare->feed();
}

ComparePage* MainWindow::comparePage() const
{
    return m_compare->page();
}

LibraryPane* MainWindow::library() const
{
    return m_library->pane();
}

void MainWindow::openFile(const QString& file)
{
    m_files->openFile(file);
}

void MainWindow::restoreSession()
{
    m_session->restore();
}

void MainWindow::compareRuns(const QStringList& files)
{
    m_compare->compare(files);
}

void MainWindow::runDemo(Demo demo)
{
    if (m_runs->running() || !m_files->letGo())
        return;
    const auto profile = m_demo->begin(demo);
    if (!profile) {
        m_messages->showError(errorInLanguage(profile.error().message));
        return;
    }
    m_document->replace(*profile);
    if (const auto sweep = DemoRuns::sweepOf(demo))
        m_sweeps->start(*sweep);
    else
        startRun();
}

void MainWindow::startRun()
{
    m_again->expect({});
    sendLoad();
}

void MainWindow::runAgain()
{
    m_again->expect(feed()->view().file);
    sendLoad();
}

/// Of the run one works with: in the library the one chosen there.
void MainWindow::toggleStar()
{
    if (m_library->hasFocus())
        library()->tree()->toggleStar();
    else
        m_run->toggleStar();
}

void MainWindow::sendLoad()
{
    if (!m_document->isOpen() || m_runs->running())
        return;
    if (!m_profilePage->checkNow()) {
        m_pages->showPage(m_profilePage);
        return;
    }
    m_messages->hide();
    m_runs->start(m_document->profileToRun());
}

void MainWindow::probeOnce()
{
    m_messages->hide();
    m_pages->showPage(m_profilePage);
    if (m_profilePage->checkNow())
        m_probe->probe(m_document->profile(), m_profilePage->currentRequest());
}

void MainWindow::runOpened(const QString& file)
{
    m_recent->add(file);
    // So that F5 runs again what is seen, unless something else is being worked on.
    if (!m_document->isOpen() || (m_document->file().isEmpty() && !m_document->modified()))
        m_document->replace(*feed()->view().profile);
    m_pages->showPage(runPage());
}

/// What is in the bin is not looked at.
void MainWindow::letGoOf(const QStringList& binned)
{
    m_report->letGoOf(binned);
    if (feed()->running() || !binned.contains(feed()->view().file))
        return;
    feed()->close();
    m_run->clearGenerator();
    showReady();
    updateTitle();
}

void MainWindow::runningChanged(bool running)
{
    if (running)
        m_pages->showPage(runPage());
    else
        m_recent->add(feed()->view().file);
    updateTitle();
    updateActions();
    if (!running)
        runEnded();
}

void MainWindow::sweepingChanged(bool sweeping)
{
    updateActions();
    if (!sweeping)
        runEnded();
}

/// Nothing is being sent any more.
void MainWindow::runEnded()
{
    QApplication::alert(this);
    if (m_closeWhenDone)
        close();
}

/// Before anything has run the Run page shows what F5 would do.
void MainWindow::showReady()
{
    if (!feed()->view().snapshot)
        runPage()->show(readyView(m_document->profile()));
}

void MainWindow::documentReplaced()
{
    m_profilePage->setProfile(m_document->profile());
    m_pages->showPage(m_profilePage);
    if (m_document->profile().request().url.empty())
        m_profilePage->focusUrl();
}

void MainWindow::updateTitle()
{
    m_run->setGeneratorShown(m_pages->isShown(runPage()) || feed()->running());
    const bool runShown = m_pages->isShown(runPage()) && !feed()->view().file.isEmpty();
    const QString name = runShown ? QFileInfo(feed()->view().file).fileName() : m_document->title();
    setWindowTitle(m_document->isOpen() || runShown ? QStringLiteral("%1[*] – Headroom").arg(name)
                                                    : QStringLiteral("Headroom[*]"));
    setWindowModified(m_document->modified());
    showReady();
}

void MainWindow::updateActions()
{
    const bool running = m_runs->running();
    const bool canStart = !running && m_document->isOpen();
    m_actions.start->setEnabled(canStart);
    m_actions.probe->setEnabled(canStart);
    m_actions.star->setEnabled(m_library->hasFocus() || (feed()->view().over() && !running));
    m_actions.runAgain->setEnabled(canStart && feed()->view().over());
    m_actions.copyCurl->setEnabled(m_document->isOpen());
    m_capacity->updateActions(m_actions, canStart);
    m_sweeps->updateActions(m_actions, canStart);
    m_actions.stopSending->setEnabled(feed()->sending() || (m_search->running() && !m_search->view().stopping)
                                      || (m_sweep->running() && !m_sweep->view().stopping));
    m_actions.abort->setEnabled(running);
    for (QAction* action : m_actions.remedies + QList{m_actions.demo})
        action->setEnabled(!running);
    m_actions.save->setEnabled(m_document->isOpen());
    m_actions.saveAs->setEnabled(m_document->isOpen());
    m_actions.exportRecord->setEnabled(!m_report->page()->empty());
    const bool ofRun = m_pages->isShown(runPage());
    m_actions.undo->setEnabled(m_library->undoes() ? true
                                   : ofRun         ? m_run->markerHistory()->canUndo()
                                                   : m_document->canUndo());
    m_actions.redo->setEnabled(ofRun ? m_run->markerHistory()->canRedo() : m_document->canRedo());
    m_actions.joinLogs->setEnabled(m_run->canJoinLogs());
    m_aws->updateActions(m_actions);
}

/// What one works with: in the library the bin, on the Run page its markers, elsewhere the profile.
void MainWindow::undo()
{
    if (m_library->undoes())
        m_library->undo();
    else if (m_pages->isShown(runPage()))
        m_run->markerHistory()->undo();
    else
        m_document->undo();
}

void MainWindow::redo()
{
    if (m_pages->isShown(runPage()))
        m_run->markerHistory()->redo();
    else
        m_document->redo();
}

void MainWindow::showProfile()
{
    m_pages->showPage(m_document->isOpen() ? static_cast<QWidget*>(m_profilePage) : m_startPage);
}

/// A window makes its texts once, and one in which something is being sent stays.
void MainWindow::speakAnother()
{
    if (m_runs->running())
        m_messages->showError(tr("Headroom speaks the chosen language from its next start."));
    else
        emit anotherWanted();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    const auto closing = m_runs->askBeforeClosing();
    m_closeWhenDone = closing == RunCommands::Closing::Later;
    if (m_closeWhenDone)
        statusBar()->showMessage(tr("Closes when the last requests have ended."));
    if (closing != RunCommands::Closing::Now)
        return;
    statusBar()->clearMessage();
    if (!m_files->letGo())
        return;
    m_view->writeSettings();
    m_session->keep();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcons(m_actions, themeFor(palette()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (droppedIn(*event->mimeData()).any())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_incoming->take(droppedIn(*event->mimeData()));
}

} // namespace headroom
