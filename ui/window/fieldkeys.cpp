#include "window/undokeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace headroom {

UndoKeys::UndoKeys(QWidget* page)
    : QObject(page)
    , m_page(page)
{
    qApp->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const auto* const key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return false;
    if (!m_page->isAncestorOf(static_cast<QWidget*>(watched)))
        return false;
    event->ignore(); // so that it becomes a shortcut
    return true;
}

} // namespace headroom
