#include "models/librarymodel.h"
#include "pages/capacitypage.h"
#include "pages/comparepage.h"
#include "pages/profilepage.h"
#include "pages/reportpage.h"
#include "pages/runpage.h"
#include "pages/startpage.h"
#include "pages/sweeppage.h"
#include "run/capacityfeed.h"
#include "run/libraryreader.h"
#include "run/runfeed.h"
#include "run/sweepfeed.h"
#include "theme/theme.h"
#include "widgets/librarypane.h"
#include "window/awsroom.h"
#include "window/capacityroom.h"
#include "window/compareroom.h"
#include "window/demoruns.h"
#include "window/drops.h"
#include "window/fieldkeys.h"
#include "window/filecommands.h"
#include "window/helpcommands.h"
#include "window/incoming.h"
#include "window/libraryroom.h"
#include "window/mainwindow.h"
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
#include <QLabel>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

// What the window is made of, and who hears of whom.

namespace headroom {

namespace {

constexpr int tellMs = 6'000;

} // namespace

void MainWindow::layOut()
{
    m_pages->add(m_startPage, m_actions.showProfile);
    m_pages->add(m_profilePage, m_actions.showProfile);
    m_pages->add(m_run->page(), m_actions.showRun);
    m_pages->add(m_capacity->page(), m_actions.showCapacity);
    m_pages->add(m_compare->page(), m_actions.showCompare);
    m_pages->add(m_sweeps->page(), m_actions.showSweep);
    m_pages->add(m_report->page(), m_actions.showReport);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_work);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setAcceptDrops(true);
    new FieldKeys(m_profilePage, {m_actions.compareRuns, m_actions.exportRecord});
    fillToolBar(this, m_actions);
    fillMenuBar(this, m_actions, m_files->examples(this), m_recent->menu(this), *m_run->page());
    setIcons(m_actions, themeFor(palette()));
    connect(new HelpCommands(m_actions, this), &HelpCommands::languageChosen, this, &MainWindow::speakAnother);
    statusBar()->addWidget(m_run->generator(), 1);
    statusBar()->addPermanentWidget(new QLabel(tr("Runs are kept on this machine")));
}

void MainWindow::connectFiles()
{
    connect(m_actions.newProfile, &QAction::triggered, m_files, &FileCommands::newProfile);
    connect(m_actions.open, &QAction::triggered, m_files, &FileCommands::chooseFile);
    connect(m_actions.save, &QAction::triggered, m_files, &FileCommands::save);
    connect(m_actions.saveAs, &QAction::triggered, m_files, &FileCommands::saveAs);
    connect(m_actions.undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions.redo, &QAction::triggered, this, &MainWindow::redo);
    connect(m_run->markerHistory(), &MarkerHistory::changed, this, &MainWindow::updateActions);
    connect(m_startPage, &StartPage::addressGiven, m_incoming, &Incoming::takeAddress);
    connect(m_actions.pasteCurl, &QAction::triggered, m_incoming, &Incoming::pasteCurl);
    connect(m_actions.copyCurl, &QAction::triggered, this,
            [this] { m_files->copyCurl(m_profilePage->currentRequest()); });
    connect(m_incoming, &Incoming::begun, m_messages, &QWidget::hide);
    connect(m_incoming, &Incoming::failed, m_messages, &MessageBar::showError);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_files, &FileCommands::runChosen, m_run, &RunRoom::open);
    connect(m_files, &FileCommands::folderChosen, this, [this](const QString& folder) { m_sweeps->open({folder}); });
    connect(m_files, &FileCommands::failed, m_messages, &MessageBar::showError);
    connect(m_files, &FileCommands::noted, m_messages, &MessageBar::showError);
    connect(m_document, &ProfileDocument::replaced, this, &MainWindow::documentReplaced);
    connect(m_document, &ProfileDocument::restored, this, [this] {
        m_profilePage->setProfile(m_document->profile());
        m_pages->showPage(m_profilePage);
    });
    connect(m_document, &ProfileDocument::changed, this, &MainWindow::updateTitle);
    connect(m_document, &ProfileDocument::changed, this, &MainWindow::updateActions);
    connect(m_profilePage, &ProfilePage::edited, m_document, &ProfileDocument::edit);
    m_library->connectTo(m_files, m_actions);
    connect(m_library, &LibraryRoom::changed, this, &MainWindow::updateActions);
    connect(m_library, &LibraryRoom::binned, this, &MainWindow::letGoOf);
    connect(m_library, &LibraryRoom::failed, m_messages, &MessageBar::showError);
    m_compare->connectTo(m_files, library()->tree(), feed(), m_actions);
    connect(m_compare, &CompareRoom::asked, m_messages, &QWidget::hide);
    connect(m_compare, &CompareRoom::failed, m_messages, &MessageBar::showError);
    m_report->connectTo(m_library, m_actions);
    connect(m_report->page(), &ReportPage::changed, this, &MainWindow::updateActions);
    connect(m_report, &ReportRoom::begun, m_messages, &QWidget::hide);
    connect(m_report, &ReportRoom::failed, m_messages, &MessageBar::showError);
    connect(m_report, &ReportRoom::written, m_messages, &MessageBar::showWritten);
}

void MainWindow::connectRuns()
{
    connect(m_actions.start, &QAction::triggered, this, &MainWindow::startRun);
    connect(m_actions.star, &QAction::triggered, this, &MainWindow::toggleStar);
    connect(m_actions.runAgain, &QAction::triggered, this, &MainWindow::runAgain);
    connect(m_actions.probe, &QAction::triggered, this, &MainWindow::probeOnce);
    connect(m_profilePage, &ProfilePage::probeAsked, this, &MainWindow::probeOnce);
    connect(m_probe, &ProbeRoom::failed, m_messages, &MessageBar::showError);
    connect(m_actions.stopSending, &QAction::triggered, m_runs, &RunCommands::stopSending);
    connect(m_actions.abort, &QAction::triggered, m_runs, &RunCommands::abort);
    connect(m_actions.demo, &QAction::triggered, this, [this] { runDemo(); });
    for (QAction* action : m_actions.remedies)
        connect(action, &QAction::triggered, this,
                [this, action] { runDemo(static_cast<Demo>(action->data().toInt())); });
    connect(m_runs, &RunCommands::failed, m_messages, &MessageBar::showError);
    m_aws->connectTo(m_actions);
    connect(m_run, &RunRoom::opened, this, &MainWindow::runOpened);
    connect(m_run, &RunRoom::failed, m_messages, &MessageBar::showError);
    connect(m_run, &RunRoom::told, this, [this](const QString& text) { statusBar()->showMessage(text, tellMs); });
    connect(feed(), &RunFeed::changed, this, [this](const RunView& view) {
        if (std::exchange(m_runShown, view.file) != view.file)
            updateTitle();
        m_report->follow(view);
        updateActions();
    });
    connect(feed(), &RunFeed::runningChanged, this, &MainWindow::runningChanged);
    connect(feed(), &RunFeed::runningChanged, m_library->reader(), &LibraryReader::setQuiet);
}

void MainWindow::connectSearch()
{
    m_capacity->connectTo(m_runs, m_actions);
    connect(m_capacity, &CapacityRoom::startAsked, m_messages, &QWidget::hide);
    connect(m_capacity, &CapacityRoom::runChosen, m_run, &RunRoom::open);
    connect(m_capacity, &CapacityRoom::changed, this, &MainWindow::updateActions);
    connect(m_capacity, &CapacityRoom::begun, this, [this] {
        m_run->clearGenerator();
        updateActions();
    });
    connect(m_capacity, &CapacityRoom::ended, this, [this] {
        updateActions();
        runEnded();
    });
    connect(m_search, &CapacityFeed::runningChanged, m_library->reader(), &LibraryReader::setQuiet);
    m_sweeps->connectTo({m_runs, m_library, m_work, m_run, m_compare, m_messages}, m_actions);
    connect(m_sweep, &SweepFeed::runningChanged, this, &MainWindow::sweepingChanged);
}

} // namespace headroom
