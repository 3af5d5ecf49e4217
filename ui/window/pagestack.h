#pragma once

#include <QHash>
#include <QStackedWidget>

class QAction;

namespace headroom {

/// The pages of the window, each with the action that shows it, which is checked while it is shown.
class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;
    /// Several pages may share an action.
    void add(QWidget* page, QAction* shownBy);
    void showPage(QWidget* page);
    /// By its place in the stack, from 0; -1 and what lies beyond are none. Of several pages that share an action, the
    /// one that the action shows.
    void showPlace(int place);
    [[nodiscard]] bool isShown(const QWidget* page) const { return currentWidget() == page; }

signals:
    void pageShown();

private:
    QHash<QWidget*, QAction*> m_actions;
};

} // namespace headroom
