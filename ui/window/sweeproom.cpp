#include "window/sweeproom.h"

#include "display/convert.h"
#include "pages/sweeppage.h"
#include "run/libraryreader.h"
#include "run/runfiles.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "window/compareroom.h"
#include "window/libraryroom.h"
#include "window/messagebar.h"
#include "window/pagestack.h"
#include "window/profiledocument.h"
#include "window/runcommands.h"
#include "window/runroom.h"
#include "window/workbar.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

namespace headroom {

SweepRoom::SweepRoom(SweepFeed* feed, ProfileDocument* document, PageStack* pages, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_document(document)
    , m_pages(pages)
    , m_page(new SweepPage)
{
    connect(m_page, &SweepPage::shareChosen, feed, &SweepFeed::setShare);
    connect(m_page, &SweepPage::openAsked, this, &SweepRoom::chooseFolder);
    connect(m_page, &SweepPage::startAsked, this, &SweepRoom::startNow);
    connect(feed, &SweepFeed::changed, m_page, &SweepPage::show);
    connect(feed, &SweepFeed::opened, this, [this] { m_pages->showPage(m_page); });
    connect(document, &ProfileDocument::changed, this, [this] { m_page->setProfile(m_document->profile()); });
}

void SweepRoom::connectTo(const Neighbours& rooms, const MainActions& actions)
{
    m_runs = rooms.runs;
    m_work = rooms.work;
    m_messages = rooms.messages;
    connect(m_page, &SweepPage::stopAsked, m_runs, &RunCommands::stopSending);
    connect(m_page, &SweepPage::abortAsked, m_runs, &RunCommands::abort);
    connect(m_page, &SweepPage::runChosen, rooms.run, &RunRoom::open);
    connect(m_page, &SweepPage::compareAsked, rooms.compare, &CompareRoom::compare);
    connect(m_page, &SweepPage::failed, m_messages, &MessageBar::showError);
    connect(m_feed, &SweepFeed::failed, m_messages, &MessageBar::showError);
    connect(rooms.library->pane()->tree(), &LibraryTree::sweepAsked, this, &SweepRoom::open);
    connect(m_feed, &SweepFeed::runningChanged, rooms.library->reader(), &LibraryReader::setQuiet);
    connect(m_feed, &SweepFeed::runningChanged, this, [this, run = rooms.run](bool sweeping) {
        if (!sweeping)
            return;
        m_pages->showPage(m_page);
        run->clearGenerator();
    });
    connect(actions.showSweep, &QAction::triggered, this, [this] { m_pages->showPage(m_page); });
    connect(actions.sweep, &QAction::triggered, this, [this] {
        m_pages->showPage(m_page);
        m_page->focusFirst();
    });
}

void SweepRoom::updateActions(const MainActions& actions, bool canStart)
{
    actions.sweep->setEnabled(m_document->isOpen());
    m_page->setCommands(canStart, m_feed->running());
}

void SweepRoom::startNow()
{
    const auto ask = m_page->ask();
    if (!ask || !m_document->isOpen() || m_runs->running())
        return;
    m_messages->hide();
    m_runs->sweep(m_document->profileToRun(), *ask);
}

void SweepRoom::start(const SweepAsk& ask)
{
    m_page->setAsk(ask);
    startNow();
}

void SweepRoom::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(m_page->window(), tr("Open sweep: the folder of its runs"), runFolder());
    if (!folder.isEmpty())
        open({folder});
}

void SweepRoom::open(const QStringList& files)
{
    if (m_feed->running()) {
        m_messages->showError(tr("A sweep is still going on."));
        return;
    }
    m_feed->open(files);
    m_work->watch(m_feed->reading(), tr("Reading the runs of %1…").arg(QFileInfo(files.constFirst()).fileName()));
}

} // namespace headroom
