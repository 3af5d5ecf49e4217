#include "window/capacityroom.h"

#include "pages/capacitypage.h"
#include "run/capacityfeed.h"
#include "window/pagestack.h"
#include "window/profiledocument.h"
#include "window/runcommands.h"

#include <QAction>

namespace headroom {

CapacityRoom::CapacityRoom(CapacityFeed* feed, ProfileDocument* document, PageStack* pages, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_document(document)
    , m_pages(pages)
    , m_page(new CapacityPage)
{
}

void CapacityRoom::connectTo(RunCommands* runs, const MainActions& actions)
{
    connect(actions.showCapacity, &QAction::triggered, this, [this] { m_pages->showPage(m_page); });
    connect(actions.findCapacity, &QAction::triggered, this, [this] {
        m_pages->showPage(m_page);
        m_page->focusFirst();
    });
    connect(m_page, &CapacityPage::startAsked, this, [this, runs] {
        if (!m_document->isOpen() || runs->running())
            return;
        emit startAsked();
        runs->search(m_document->profileToRun(), m_page->settings());
    });
    connect(m_page, &CapacityPage::stopAsked, runs, &RunCommands::stopSending);
    connect(m_page, &CapacityPage::abortAsked, runs, &RunCommands::abort);
    connect(m_page, &CapacityPage::runChosen, this, &CapacityRoom::runChosen);
    connect(m_feed, &CapacityFeed::changed, this, [this](const CapacityView& view) {
        m_page->show(view);
        emit changed();
    });
    connect(m_feed, &CapacityFeed::runningChanged, this, [this](bool searching) {
        if (searching)
            m_pages->showPage(m_page);
        searching ? emit begun() : emit ended();
    });
    connect(m_document, &ProfileDocument::changed, this, [this] { m_page->setProfile(m_document->profile()); });
}

void CapacityRoom::updateActions(const MainActions& actions, bool canStart)
{
    actions.findCapacity->setEnabled(m_document->isOpen());
    actions.showCapacity->setEnabled(m_document->isOpen());
    m_page->setCommands(canStart, m_feed->running());
}

} // namespace headroom
