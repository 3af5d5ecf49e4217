#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace headroom {

class MainWindow;

/// A picture of the program, and how it comes to be seen. To have another page in the README and the manual, add it to
/// the list in the .cpp.
struct ScreenPage {
    QString name; ///< of the file, without ending
    std::function<void()> show;
    std::function<bool()> ready = {}; ///< empty: at once
    std::function<QWidget*()> widget = {}; ///< empty: the window
    bool writes = false; ///< into the file of the run that is shown, which must not be somebody's own
};

/// Of a window that shows the demo's run after it has ended.
[[nodiscard]] QList<ScreenPage> screenPages(MainWindow* window);

} // namespace headroom
