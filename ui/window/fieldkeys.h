#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace headroom {

/// Keys that fields would take for themselves belong to the window's actions. Those of undo and redo on one page: a
/// field would undo its own typing, and then it and the profile would not agree. On all pages those of `actions`: on
/// X11 Ctrl+E goes to the end of a line and Ctrl+D deletes a letter, which End and Delete do as well.
class FieldKeys : public QObject {
    Q_OBJECT
public:
    FieldKeys(QWidget* page, const QList<QAction*>& actions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_page;
    QList<QAction*> m_actions;
};

} // namespace headroom
