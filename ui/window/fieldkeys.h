#pragma once

#include <QObject>

class QWidget;

namespace headroom {

/// Fields undo their own typing with the very keys that undo edits of the profile, and then the two would not agree.
/// Within a page the keys belong to the window's actions.
class UndoKeys : public QObject {
    Q_OBJECT
public:
    explicit UndoKeys(QWidget* page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_page;
};

} // namespace headroom
