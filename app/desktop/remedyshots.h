#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace headroom {

class MainWindow;

/// Runs the demos of polling and of page sizes, and takes pictures of the jobs, of the sweep and of the alarms of the
/// run with jobs, each as `take` does it. False where one of them did not come to its end.
[[nodiscard]] bool takeRemedies(MainWindow* window, const std::function<void(const QString& name, QWidget*)>& take);

} // namespace headroom
