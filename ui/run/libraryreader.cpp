#include "run/libraryreader.h"

#include "display/convert.h"
#include "display/errorsentences.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace headroom {

namespace {

constexpr int settleMs = 150; ///< a run that is deleted or made is several changes in a row
constexpr int runningMs = 3'000; ///< how long a run that was killed may still be told as running

bool isRunning(const LibraryRun& run)
{
    return run.state == ListedState::Running;
}

} // namespace

LibraryReader::LibraryReader(QObject* parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &LibraryReader::start);
    m_later.setSingleShot(true);
    m_later.setInterval(runningMs);
    connect(&m_later, &QTimer::timeout, this, &LibraryReader::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LibraryReader::refresh);
}

LibraryReader::~LibraryReader()
{
    m_workOut = false;
    if (m_thread.joinable())
        m_thread.join();
}

void LibraryReader::setQuiet(bool quiet)
{
    m_quiet = quiet;
    m_workOut = !quiet;
    refresh();
}

void LibraryReader::setFolder(const QString& folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_library = {};
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_soon.stop();
    start();
}

void LibraryReader::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void LibraryReader::start()
{
    if (m_reading) {
        m_again = true;
        m_workOut = false; // what was worked out so far stays known
        return;
    }
    if (m_thread.joinable())
        m_thread.join();
    m_reading = true;
    m_again = false;
    m_workOut = !m_quiet;
    m_thread = std::thread([this, folder = stdPath(m_folder), known = m_library] { list(folder, known); });
}

/// On the reading thread. What it hands over is taken in the window's, if this still lives then.
void LibraryReader::list(const std::filesystem::path& folder, const Library& known)
{
    const auto library = listLibrary(folder, known);
    QMetaObject::invokeMethod(
        this, [this, library] { take(library); }, Qt::QueuedConnection);
    if (library)
        workOut(*library);
    QMetaObject::invokeMethod(
        this, [this] { ended(); }, Qt::QueuedConnection);
}

void LibraryReader::workOut(Library library)
{
    bool any = false;
    for (LibraryRun& run : library.runs) {
        if (run.digest || !run.problem.empty() || isRunning(run))
            continue;
        if (!m_workOut)
            break;
        summariseRun(run);
        any = true;
    }
    if (any)
        QMetaObject::invokeMethod(
            this, [this, all = Result<Library>(std::move(library))] { take(all); }, Qt::QueuedConnection);
}

void LibraryReader::take(const Result<Library>& library)
{
    if (!library) {
        emit failed(errorInLanguage(library.error().message));
        return;
    }
    if (library->folder != stdPath(m_folder))
        return;
    m_library = *library;
    if (std::any_of(m_library.runs.begin(), m_library.runs.end(), isRunning))
        m_later.start();
    emit listed();
}

void LibraryReader::ended()
{
    m_reading = false;
    watch();
    if (m_again)
        start();
}

/// The folder and those in it: a watcher looks into one folder each.
void LibraryReader::watch()
{
    QStringList folders{m_folder};
    for (QDirIterator below(m_folder, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                            QDirIterator::Subdirectories);
         below.hasNext();)
        folders << below.next();
    const QStringList watched = m_watcher.directories();
    for (const QString& folder : folders) {
        if (!watched.contains(folder))
            m_watcher.addPath(folder);
    }
}

} // namespace headroom
