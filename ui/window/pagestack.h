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
    [[nodiscard]] bool isShown(const QWidget* page) const { return currentWidget() == page; }

signals:
    void pageShown();

private:
    QHash<QWidget*, QAction*> m_actions;
};

} // namespace headroom
