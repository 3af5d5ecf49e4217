#pragma once

#include "screenpages.h"

#include <QObject>
#include <QSize>
#include <QString>
#include <QStringList>

class QWidget;

namespace headroom {

struct RunView;

/// Takes pictures of the window while the demo runs, then of each of its pages, lets it run again with a smaller page
/// and compares the two, and ends the program: how the README's pictures are made. Of a stored run that is opened, it
/// takes those of its pages.
class Screenshots : public QObject {
    Q_OBJECT
public:
    enum class Of { Demo, StoredRun };
    Screenshots(MainWindow* window, const QString& folder, Of of);

private:
    void watch(const RunView& view);
    void runEnded(const RunView& view);
    void takePages();
    void startSecond();
    void takeComparison();
    void take(const QString& name, QWidget* window);

    MainWindow* m_window;
    QString m_folder;
    Of m_of;
    QStringList m_runs; ///< that have ended
    bool m_liveTaken = false;
    bool m_failed = false;
};

/// Pictures in both themes and languages, each in a folder of its own and from a run of its own: `program` is started
/// once for each, one after the other. The program's exit code.
[[nodiscard]] int takeAllScreenshots(const QString& program, const QString& folder, const QSize& size);

} // namespace headroom
