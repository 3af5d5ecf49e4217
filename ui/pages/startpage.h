#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace headroom {

/// What the window shows before there is a profile: three ways to begin.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(QAction* newProfile, QAction* open, QAction* demo, const QList<QAction*>& remedies,
              QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    QLabel* m_what = nullptr;
    QLabel* m_remedies = nullptr;
};

} // namespace headroom
