#include "run/libraryreader.h"

#include "display/convert.h"

#include <QDir>
#include <QDirIterator>

namespace headroom {

namespace {

constexpr int settleMs = 150; ///< a run that is deleted or made is several changes in a row

} // namespace

LibraryReader::LibraryReader(QObject* parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &LibraryReader::start);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LibraryReader::refresh);
}

LibraryReader::~LibraryReader()
{
    if (m_thread.joinable())
        m_thread.join();
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
        return;
    }
    if (m_thread.joinable())
        m_thread.join();
    m_reading = true;
    m_again = false;
    m_thread = std::thread([this, folder = stdPath(m_folder), known = m_library] {
        auto library = listLibrary(folder, known);
        // Runs in the window's thread, if this still lives then.
        QMetaObject::invokeMethod(
            this, [this, all = std::move(library)] { take(all); }, Qt::QueuedConnection);
    });
}

void LibraryReader::take(const Result<Library>& library)
{
    m_reading = false;
    watch();
    const bool wanted = !library || library->folder == stdPath(m_folder);
    if (m_again || !wanted) {
        start();
        return;
    }
    if (!library) {
        emit failed(qString(library.error().message));
        return;
    }
    m_library = *library;
    emit listed();
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
