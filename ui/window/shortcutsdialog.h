#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QMainWindow;

namespace headroom {

struct ShortcutRow {
    QString where; ///< the menu, or what has to have the focus
    QString what;
    QString keys; ///< as the keyboard here names them
};
/// Every command of the window's menus that has keys, in the menus' order, and then the keys of the charts and tables.
[[nodiscard]] QList<ShortcutRow> shortcutsOf(const QMainWindow& window);

/// Everything that the keyboard does.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QMainWindow* window);
};

} // namespace headroom
