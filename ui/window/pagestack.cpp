#include "window/pagestack.h"

#include <QAction>

namespace headroom {

void PageStack::add(QWidget* page, QAction* shownBy)
{
    addWidget(page);
    m_actions.insert(page, shownBy);
}

void PageStack::showPage(QWidget* page)
{
    setCurrentWidget(page);
    m_actions.value(page)->setChecked(true);
    emit pageShown();
}

void PageStack::showPlace(int place)
{
    if (QAction* const shows = m_actions.value(widget(place)))
        shows->trigger();
}

} // namespace headroom
