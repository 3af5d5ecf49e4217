#include "window/runagain.h"

#include "run/runfeed.h"
#include "window/compareroom.h"

#include <utility>

namespace headroom {

RunAgain::RunAgain(RunFeed* feed, CompareRoom* compare, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
    , m_compare(compare)
{
    connect(feed, &RunFeed::runningChanged, this, &RunAgain::runningChanged);
}

void RunAgain::runningChanged(bool running)
{
    if (running)
        return;
    if (const QString before = std::exchange(m_before, {}); !before.isEmpty())
        m_compare->compare({before, m_feed->view().file});
}

} // namespace headroom
