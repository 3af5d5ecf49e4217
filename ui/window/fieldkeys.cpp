#include "window/fieldkeys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace headroom {

FieldKeys::FieldKeys(QWidget* page, const QList<QAction*>& actions)
    : QObject(page)
    , m_page(page)
    , m_actions(actions)
{
    qApp->installEventFilter(this);
}

bool FieldKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const auto* const key = static_cast<QKeyEvent*>(event);
    const auto* const field = static_cast<QWidget*>(watched);
    const bool undoes =
        (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) && m_page->isAncestorOf(field);
    const bool acts = field->window() == m_page->window()
        && std::any_of(m_actions.begin(), m_actions.end(),
                       [keys = QKeySequence(key->keyCombination())](const QAction* action) {
                           return action->shortcut() == keys;
                       });
    if (!undoes && !acts)
        return false;
    event->ignore(); // so that it becomes a shortcut
    return true;
}

} // namespace headroom
