#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace headroom {

/// What the window shows before there is a profile: a place for an address, and three other ways to begin.
class StartPage : public QWidget {
    Q_OBJECT
public:
    StartPage(QAction* newProfile, QAction* open, QAction* demo, const QList<QAction*>& remedies,
              QWidget* parent = nullptr);

signals:
    void addressGiven(const QString& text); ///< a URL or a cURL command; not empty

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    QLayout* addressLine();
    void give();

    QLabel* m_what = nullptr;
    QLineEdit* m_address = nullptr;
    QLabel* m_remedies = nullptr;
};

} // namespace headroom
