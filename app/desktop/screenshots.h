#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace headroom {

class MainWindow;
struct RunView;

/// Takes pictures of the window while the demo runs, lets it run again with a smaller page and compares the two, and
/// ends the program: how the README's pictures are made.
class Screenshots : public QObject {
    Q_OBJECT
public:
    Screenshots(MainWindow* window, const QString& folder);

private:
    void watch(const RunView& view);
    void runEnded(const RunView& view);
    void takeRun();
    void takeRequests();
    void startSecond();
    void takeComparison();
    void takeManual();
    void takeReport();
    void take(const QString& name);
    void take(const QString& name, QWidget* window);

    MainWindow* m_window;
    QString m_folder;
    QStringList m_runs; ///< that have ended
    bool m_liveTaken = false;
    bool m_failed = false;
};

} // namespace headroom
