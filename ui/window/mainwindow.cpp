#include "window/mainwindow.h"

#include "display/convert.h"
#include "display/runtexts.h"
#include "models/librarymodel.h"
#include "pages/capacitypage.h"
#include "pages/comparepage.h"
#include "pages/profilepage.h"
#include "pages/runpage.h"
#include "pages/startpage.h"
#include "report/recordexport.h"
#include "run/capacityfeed.h"
#include "run/comparefeed.h"
#include "run/libraryreader.h"
#include "run/runfeed.h"
#include "run/runfiles.h"
#include "theme/theme.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "window/filecommands.h"
#include "window/helpcommands.h"
#include "window/librarycommands.h"
#include "window/messagebar.h"
#include "window/profiledocument.h"
#include "window/recentfiles.h"
#include "window/runcommands.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

namespace {

constexpr int stateVersion = 1;
constexpr int libraryWidth = 280;
constexpr QLatin1String runLayoutKey("runLayout4"); ///< another name whenever there are other panes

/// The local files of a drop.
QStringList droppedFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_document(new ProfileDocument(this))
    , m_recent(new RecentFiles(this))
    , m_feed(new RunFeed(this))
    , m_search(new CapacityFeed(this))
    , m_comparison(new CompareFeed(this))
    , m_actions(createActions(this))
    , m_files(new FileCommands(m_document, m_recent, this))
    , m_runs(new RunCommands(m_feed, m_search, this))
    , m_records(new RecordExport(this))
    , m_pages(new QStackedWidget)
    , m_startPage(new StartPage(m_actions.newProfile, m_actions.open, m_actions.demo))
    , m_profilePage(new ProfilePage)
    , m_runPage(new RunPage)
    , m_capacityPage(new CapacityPage)
    , m_libraryReader(new LibraryReader(this))
    , m_library(new LibraryPane({m_actions.demo, m_actions.newProfile}))
    , m_libraryCommands(new LibraryCommands(m_libraryReader, m_library, this))
    , m_libraryDock(new QDockWidget(tr("Library"), this))
    , m_comparePage(new ComparePage)
    , m_messages(new MessageBar)
    , m_generator(new QLabel)
{
    for (QWidget* page :
         {static_cast<QWidget*>(m_startPage), static_cast<QWidget*>(m_profilePage), static_cast<QWidget*>(m_runPage),
          static_cast<QWidget*>(m_capacityPage), static_cast<QWidget*>(m_comparePage)})
        m_pages->addWidget(page);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setAcceptDrops(true);
    m_libraryDock->setObjectName(QStringLiteral("libraryDock"));
    m_libraryDock->setWidget(m_library);
    // Not floatable: on Wayland Qt 6.4 cannot dock it again (QTBUG-87332).
    m_libraryDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::LeftDockWidgetArea, m_libraryDock);
    resizeDocks({m_libraryDock}, {libraryWidth}, Qt::Horizontal);
    fillToolBar(this, m_actions);
    fillMenuBar(this, m_actions, m_files->examples(this), m_recent->menu(this), *m_runPage);
    setIcons(m_actions, themeFor(palette()));
    connect(new HelpCommands(m_actions, this), &HelpCommands::noted, m_messages, &MessageBar::showError);
    m_generator->setIndent(8);
    statusBar()->addWidget(m_generator, 1);
    statusBar()->addPermanentWidget(new QLabel(tr("Runs are kept on this machine")));
    connectFileActions();
    connectRunActions();
    connectCapacity();
    connectCompare();
    connectViewActions();
    connectLibrary();
    readSettings();
    showReady();
    updateTitle();
    updateActions();
}

/// The pages lose the focus while the window goes, and what they report must not reach a window half gone.
MainWindow::~MainWindow()
{
    m_document->disconnect(this);
    m_profilePage->disconnect();
    m_feed->disconnect(this);
    m_search->disconnect(this);
    m_comparison->disconnect(this);
}

void MainWindow::connectFileActions()
{
    connect(m_actions.newProfile, &QAction::triggered, m_files, &FileCommands::newProfile);
    connect(m_actions.open, &QAction::triggered, m_files, &FileCommands::chooseFile);
    connect(m_actions.save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.exportRecord, &QAction::triggered, this, [this] { m_records->ask(m_feed->view().file); });
    connect(m_records, &RecordExport::failed, m_messages, &MessageBar::showError);
    connect(m_records, &RecordExport::written, this, [this](const QString& what) { statusBar()->showMessage(what); });
    connect(m_files, &FileCommands::runChosen, this, &MainWindow::openRun);
    connect(m_files, &FileCommands::failed, m_messages, &MessageBar::showError);
    connect(m_files, &FileCommands::noted, m_messages, &MessageBar::showError);
    connect(m_document, &ProfileDocument::replaced, this, &MainWindow::documentReplaced);
    connect(m_document, &ProfileDocument::changed, this, &MainWindow::updateTitle);
    connect(m_document, &ProfileDocument::changed, this, &MainWindow::updateActions);
    connect(m_profilePage, &ProfilePage::edited, m_document, &ProfileDocument::edit);
}

void MainWindow::connectRunActions()
{
    connect(m_actions.start, &QAction::triggered, this, &MainWindow::startRun);
    connect(m_actions.stopSending, &QAction::triggered, m_runs, &RunCommands::stopSending);
    connect(m_actions.abort, &QAction::triggered, m_runs, &RunCommands::abort);
    connect(m_actions.demo, &QAction::triggered, this, &MainWindow::runDemo);
    connect(m_runs, &RunCommands::failed, m_messages, &MessageBar::showError);
    connect(m_feed, &RunFeed::changed, this, &MainWindow::showRunView);
    connect(m_runPage, &RunPage::rangeChosen, m_feed, &RunFeed::setRange);
    connect(m_feed, &RunFeed::runningChanged, this, &MainWindow::runningChanged);
}

void MainWindow::connectCapacity()
{
    connect(m_actions.findCapacity, &QAction::triggered, this, &MainWindow::findCapacity);
    connect(m_capacityPage, &CapacityPage::startAsked, this, &MainWindow::startSearch);
    connect(m_capacityPage, &CapacityPage::stopAsked, m_runs, &RunCommands::stopSending);
    connect(m_capacityPage, &CapacityPage::abortAsked, m_runs, &RunCommands::abort);
    connect(m_capacityPage, &CapacityPage::runChosen, this, &MainWindow::openRun);
    connect(m_search, &CapacityFeed::changed, this, &MainWindow::showSearch);
    connect(m_search, &CapacityFeed::runningChanged, this, &MainWindow::searchingChanged);
    connect(m_document, &ProfileDocument::changed, this, [this] { m_capacityPage->setProfile(m_document->profile()); });
}

void MainWindow::connectCompare()
{
    connect(m_actions.compareRuns, &QAction::triggered, m_files, &FileCommands::chooseRuns);
    connect(m_files, &FileCommands::runsChosen, this, &MainWindow::compareRuns);
    connect(m_comparePage, &ComparePage::filesAsked, m_files, &FileCommands::chooseRuns);
    connect(m_comparePage, &ComparePage::compareAsked, this,
            [this](const QStringList& files, const ComparisonSettings& settings) {
                m_comparison->compare(files, CompareFeed::Candidate::Last, settings);
            });
    connect(m_comparison, &CompareFeed::changed, m_comparePage, &ComparePage::show);
    connect(m_comparison, &CompareFeed::failed, m_messages, &MessageBar::showError);
    connect(m_library->tree(), &LibraryTree::compareAsked, this, &MainWindow::compareRuns);
    connect(m_library->tree(), &LibraryTree::compareWithAsked, this, [this](const QStringList& files) {
        m_comparison->compare(files, CompareFeed::Candidate::Last, m_comparison->view().settings);
        showPage(m_comparePage);
    });
    connect(m_actions.showCompare, &QAction::triggered, this, [this] { showPage(m_comparePage); });
    connect(m_actions.nextChange, &QAction::triggered, this, [this] { m_comparePage->goToChange(1); });
    connect(m_actions.previousChange, &QAction::triggered, this, [this] { m_comparePage->goToChange(-1); });
}

void MainWindow::connectViewActions()
{
    connect(m_actions.showProfile, &QAction::triggered, this,
            [this] { showPage(m_document->isOpen() ? static_cast<QWidget*>(m_profilePage) : m_startPage); });
    connect(m_actions.showRun, &QAction::triggered, this, [this] { showPage(m_runPage); });
    connect(m_actions.showCapacity, &QAction::triggered, this, [this] { showPage(m_capacityPage); });
    connect(m_actions.toggleTable, &QAction::triggered, this, &MainWindow::toggleTable);
    connect(m_actions.responseTimes, &QAction::triggered, this, [this] { showLatencies(LatencyKind::Response); });
    connect(m_actions.serviceTimes, &QAction::triggered, this, [this] { showLatencies(LatencyKind::Service); });
    connect(m_actions.theme, &QActionGroup::triggered, this, &MainWindow::chooseTheme);
    connect(m_actions.fullScreen, &QAction::triggered, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(m_actions.resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::about);
}

void MainWindow::connectLibrary()
{
    connect(m_actions.showLibrary, &QAction::triggered, m_libraryDock, &QWidget::setVisible);
    connect(m_libraryDock->toggleViewAction(), &QAction::toggled, m_actions.showLibrary, &QAction::setChecked);
    m_actions.showLibrary->setChecked(true);
    connect(m_actions.findInLibrary, &QAction::triggered, this, [this] {
        m_libraryDock->show();
        m_library->focusFilter();
    });
    connect(m_actions.chooseLibrary, &QAction::triggered, m_libraryCommands, &LibraryCommands::chooseFolder);
    connect(m_library->tree(), &LibraryTree::fileChosen, m_files, &FileCommands::openFile);
    connect(m_library->tree(), &LibraryTree::profileOfRunChosen, m_files, &FileCommands::openProfileOf);
    connect(m_libraryCommands, &LibraryCommands::failed, m_messages, &MessageBar::showError);
    connect(m_feed, &RunFeed::runningChanged, m_libraryReader, &LibraryReader::setQuiet);
    connect(m_search, &CapacityFeed::runningChanged, m_libraryReader, &LibraryReader::setQuiet);
    m_libraryReader->setFolder(libraryFolder());
}

void MainWindow::openFile(const QString& file)
{
    m_files->openFile(file);
}

void MainWindow::compareRuns(const QStringList& files)
{
    m_messages->hide();
    m_comparison->compare(files, CompareFeed::Candidate::Newest, m_comparison->view().settings);
    showPage(m_comparePage);
}

void MainWindow::runDemo()
{
    if (m_runs->running() || !m_files->letGo())
        return;
    const auto profile = m_demo.start();
    if (!profile) {
        m_messages->showError(qString(profile.error().message));
        return;
    }
    m_document->replace(*profile);
    startRun();
}

void MainWindow::startRun()
{
    if (!m_document->isOpen() || m_runs->running())
        return;
    if (!m_profilePage->checkNow()) {
        showPage(m_profilePage);
        return;
    }
    m_messages->hide();
    m_runs->start(m_document->profile());
}

void MainWindow::findCapacity()
{
    showPage(m_capacityPage);
    m_capacityPage->focusFirst();
}

void MainWindow::startSearch()
{
    if (!m_document->isOpen() || m_runs->running())
        return;
    m_messages->hide();
    m_runs->search(m_document->profile(), m_capacityPage->settings());
}

void MainWindow::showSearch(const CapacityView& view)
{
    m_capacityPage->show(view);
    updateActions();
}

void MainWindow::searchingChanged(bool searching)
{
    if (searching) {
        showPage(m_capacityPage);
        m_generator->clear(); // it speaks of a run; a step that was the generator's is invalid, and says so
        m_generator->setToolTip({});
    }
    updateActions();
    if (!searching)
        runEnded();
}

/// Nothing is being sent any more.
void MainWindow::runEnded()
{
    QApplication::alert(this);
    if (m_closeWhenDone)
        close();
}

void MainWindow::openRun(const QString& file)
{
    if (const auto opened = m_feed->open(file); !opened) {
        m_messages->showError(qString(opened.error().message));
        return;
    }
    m_recent->add(file);
    // So that F5 runs again what is seen, unless something else is being worked on.
    if (!m_document->isOpen() || (m_document->file().isEmpty() && !m_document->modified()))
        m_document->replace(*m_feed->view().profile);
    m_runPage->show(m_feed->view());
    showPage(m_runPage);
}

void MainWindow::showRunView(const RunView& view)
{
    m_library->model()->setLive(view.live() ? view.file : QString());
    m_runPage->show(view);
    m_generator->setText(generatorText(view.summary));
    m_generator->setToolTip(generatorDetails(view.summary));
    updateActions();
}

void MainWindow::toggleTable()
{
    m_pages->currentWidget() == m_comparePage ? m_comparePage->toggleTable() : m_runPage->toggleTable();
}

void MainWindow::showLatencies(LatencyKind kind)
{
    m_runPage->setLatencyKind(kind);
    m_comparePage->setLatencyKind(kind);
}

/// Before anything has run the Run page shows what F5 would do.
void MainWindow::showReady()
{
    if (!m_feed->view().snapshot)
        m_runPage->show(readyView(m_document->profile()));
}

void MainWindow::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    (page == m_runPage            ? m_actions.showRun
         : page == m_capacityPage ? m_actions.showCapacity
         : page == m_comparePage  ? m_actions.showCompare
                                  : m_actions.showProfile)
        ->setChecked(true);
    updateTitle();
}

void MainWindow::documentReplaced()
{
    m_profilePage->setProfile(m_document->profile());
    showPage(m_profilePage);
    if (m_document->profile().request().url.empty())
        m_profilePage->focusUrl();
}

void MainWindow::updateTitle()
{
    const bool runShown = m_pages->currentWidget() == m_runPage && !m_feed->view().file.isEmpty();
    const QString name = runShown ? QFileInfo(m_feed->view().file).fileName() : m_document->title();
    setWindowTitle(m_document->isOpen() || runShown ? QStringLiteral("%1[*] – Headroom").arg(name)
                                                    : QStringLiteral("Headroom[*]"));
    setWindowModified(m_document->modified());
    showReady();
}

void MainWindow::updateActions()
{
    const bool running = m_runs->running();
    const bool canStart = !running && m_document->isOpen();
    const bool searching = m_search->running();
    m_actions.start->setEnabled(canStart);
    m_actions.findCapacity->setEnabled(m_document->isOpen());
    m_actions.showCapacity->setEnabled(m_document->isOpen());
    m_capacityPage->setCommands(canStart, searching);
    m_actions.stopSending->setEnabled(m_feed->sending() || (searching && !m_search->view().stopping));
    m_actions.abort->setEnabled(running);
    m_actions.demo->setEnabled(!running);
    m_actions.save->setEnabled(m_document->isOpen());
    m_actions.saveAs->setEnabled(m_document->isOpen());
    m_actions.exportRecord->setEnabled(m_feed->view().over());
}

void MainWindow::runningChanged(bool running)
{
    if (running)
        showPage(m_runPage);
    else
        m_recent->add(m_feed->view().file);
    updateTitle();
    updateActions();
    if (!running)
        runEnded();
}

void MainWindow::chooseTheme(const QAction* chosen)
{
    QSettings().setValue(QStringLiteral("theme"), chosen->data());
    applyTheme(static_cast<ThemeChoice>(chosen->data().toInt()));
}

void MainWindow::resetLayout()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_libraryDock);
    m_libraryDock->show();
    resizeDocks({m_libraryDock}, {libraryWidth}, Qt::Horizontal);
    m_runPage->resetLayout();
}

void MainWindow::about()
{
    QMessageBox::about(
        this, tr("About Headroom"),
        tr("<h3>Headroom %1</h3><p>How much headroom does an endpoint have under its gateway's time limit?</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>"
           "<p>Qt %2. No account, no telemetry: nothing leaves this computer but the load you send.</p>")
            .arg(QApplication::applicationVersion(), QLatin1String(qVersion())));
}

void MainWindow::readSettings()
{
    const QSettings settings;
    resize(1280, 800);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("state")).toByteArray(), stateVersion);
    const QByteArray layout = settings.value(runLayoutKey).toByteArray();
    if (!layout.isEmpty())
        m_runPage->restoreLayout(layout);
    for (QAction* choice : m_actions.theme->actions())
        choice->setChecked(choice->data().toInt() == static_cast<int>(appliedTheme()));
}

void MainWindow::writeSettings() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("state"), saveState(stateVersion));
    settings.setValue(runLayoutKey, m_runPage->saveLayout());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    const auto closing = m_runs->askBeforeClosing();
    m_closeWhenDone = closing == RunCommands::Closing::Later;
    if (m_closeWhenDone)
        statusBar()->showMessage(tr("Closes when the last requests have ended."));
    if (closing != RunCommands::Closing::Now || !m_files->letGo())
        return;
    writeSettings();
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
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    QStringList files = droppedFiles(event->mimeData());
    const bool runs = std::all_of(files.begin(), files.end(), isRunFile);
    if (runs && m_pages->currentWidget() == m_comparePage && m_comparison->view().shown)
        files = m_comparison->view().files + files; // one more beside those
    if (runs && files.size() > 1)
        compareRuns(files);
    else
        openFile(files.value(0));
}

} // namespace headroom
