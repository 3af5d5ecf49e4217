#pragma once

#include "library/library.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <thread>

namespace headroom {

/// Lists the library's folder on a thread of its own, and again whenever something comes, goes or is changed in it.
/// Then it works out what runs came to that keep no digest, which may take a while; listed() comes for either. GUI
/// thread.
class LibraryReader : public QObject {
    Q_OBJECT
public:
    explicit LibraryReader(QObject* parent = nullptr);
    ~LibraryReader() override;

    void setFolder(const QString& folder);
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Soon, and once however often it is asked for meanwhile. What has not changed is not opened again.
    void refresh();
    [[nodiscard]] const Library& library() const { return m_library; }
    /// While something is sent nothing is worked out: the processor belongs to the load.
    void setQuiet(bool quiet);

signals:
    void listed(); ///< library() is of now
    void failed(const QString& message);

private:
    void start();
    void list(const std::filesystem::path& folder, const Library& known);
    void workOut(Library library);
    void take(const Result<Library>& library);
    void ended();
    void watch();

    QString m_folder;
    Library m_library;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_later; ///< while a run is being made: one that is killed changes nothing in the folder
    bool m_reading = false;
    bool m_again = false; ///< something changed while it was read
    std::atomic<bool> m_workOut{true}; ///< false: stop working out, or do not begin
    bool m_quiet = false;
    std::thread m_thread;
};

} // namespace headroom
