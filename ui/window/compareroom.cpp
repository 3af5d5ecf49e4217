#include "window/compareroom.h"

#include "pages/comparepage.h"
#include "run/comparefeed.h"
#include "run/runfeed.h"
#include "widgets/librarytree.h"
#include "window/filecommands.h"
#include "window/pagestack.h"

#include <QAction>

namespace headroom {

CompareRoom::CompareRoom(PageStack* pages, QObject* parent)
    : QObject(parent)
    , m_pages(pages)
    , m_feed(new CompareFeed(this))
    , m_page(new ComparePage)
{
    connect(
        m_page, &ComparePage::compareAsked, this,
        [this](const QStringList& files, const ComparisonSettings& settings, const std::optional<TimeRange>& range) {
            m_feed->compare(files, CompareFeed::Candidate::Last, settings, range);
        });
    connect(m_feed, &CompareFeed::changed, m_page, &ComparePage::show);
    connect(m_feed, &CompareFeed::failed, this, &CompareRoom::failed);
}

void CompareRoom::connectTo(FileCommands* files, LibraryTree* library, const RunFeed* run, const MainActions& actions)
{
    connect(actions.compareRuns, &QAction::triggered, this, [this, files, library, run] {
        if (const QStringList chosen = library->chosenRuns(); chosen.size() > 1)
            compare(chosen);
        else if (const QStringList shown = library->withBaselines(run->view().file); shown.size() > 1)
            compareLast(shown);
        else if (!run->view().file.isEmpty() || !library->compareWithBaselines())
            files->chooseRuns(); // not of another run than the one that is looked at
    });
    connect(files, &FileCommands::runsChosen, this, &CompareRoom::compare);
    connect(m_page, &ComparePage::filesAsked, files, &FileCommands::chooseRuns);
    connect(library, &LibraryTree::compareAsked, this, &CompareRoom::compare);
    connect(library, &LibraryTree::compareWithAsked, this, &CompareRoom::compareLast);
    connect(actions.showCompare, &QAction::triggered, this, [this] { m_pages->showPage(m_page); });
    connect(actions.nextChange, &QAction::triggered, this, [this] { m_page->goToChange(1); });
    connect(actions.previousChange, &QAction::triggered, this, [this] { m_page->goToChange(-1); });
}

void CompareRoom::compare(const QStringList& files)
{
    emit asked();
    m_feed->compare(files, CompareFeed::Candidate::Newest, m_feed->view().settings);
    m_pages->showPage(m_page);
}

void CompareRoom::compareLast(const QStringList& files)
{
    emit asked();
    m_feed->compare(files, CompareFeed::Candidate::Last, m_feed->view().settings);
    m_pages->showPage(m_page);
}

QStringList CompareRoom::withShown(const QStringList& dropped) const
{
    return m_pages->isShown(m_page) && m_feed->view().shown ? m_feed->view().files + dropped : dropped;
}

} // namespace headroom
