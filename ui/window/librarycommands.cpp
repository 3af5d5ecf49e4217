#include "window/librarycommands.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "models/librarymodel.h"
#include "run/libraryreader.h"
#include "run/runfiles.h"
#include "widgets/labelsdialog.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace headroom {

LibraryCommands::LibraryCommands(LibraryReader* reader, LibraryPane* pane, QWidget* window)
    : QObject(window)
    , m_reader(reader)
    , m_pane(pane)
    , m_window(window)
{
    connect(reader, &LibraryReader::listed, this, [this] { m_pane->setLibrary(m_reader->library()); });
    connect(reader, &LibraryReader::failed, this, &LibraryCommands::failed);
    connect(pane->tree(), &LibraryTree::starAsked, this,
            [this](const QString& file, bool on) { change(file, [on](RunLabels& labels) { labels.baseline = on; }); });
    connect(pane->model(), &LibraryModel::renameAsked, this, [this](const QString& file, const QString& name) {
        change(file, [&](RunLabels& labels) { labels.name = stdString(name); });
    });
    connect(pane->tree(), &LibraryTree::labelsAsked, this, &LibraryCommands::editLabels);
    connect(pane->tree(), &LibraryTree::deleteAsked, this, &LibraryCommands::moveToBin);
    connect(pane, &LibraryPane::undoAsked, this, &LibraryCommands::undo);
    connect(pane->tree(), &LibraryTree::showFileAsked, this, [](const QString& file) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
    });
}

void LibraryCommands::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(m_window, tr("Folder of profiles and runs"), m_reader->folder());
    if (folder.isEmpty())
        return;
    setLibraryFolder(folder);
    m_reader->setFolder(folder);
}

/// The file decides what its labels were, not the list, which may be older.
void LibraryCommands::change(const QString& file, const std::function<void(RunLabels&)>& how)
{
    const std::string path = stdString(file);
    auto labels = readLabels(path);
    if (labels)
        how(*labels);
    const auto written = labels ? writeLabels(path, *labels) : tl::make_unexpected(labels.error());
    if (!written)
        emit failed(errorInLanguage(written.error().message));
    m_reader->refresh();
}

void LibraryCommands::editLabels(const QString& file)
{
    const auto labels = readLabels(stdString(file));
    if (!labels) {
        emit failed(errorInLanguage(labels.error().message));
        return;
    }
    auto* dialog = new LabelsDialog(*labels, QFileInfo(file).completeBaseName(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, file, dialog] {
        if (const auto changed = dialog->labels())
            change(file, [&](RunLabels& now) { now = *changed; });
    });
    dialog->open();
}

void LibraryCommands::moveToBin(const QStringList& files)
{
    m_pane->hideDeleted();
    std::vector<Trashed> gone;
    QStringList moved;
    for (const QString& file : files) {
        auto trashed = moveRunToTrash(stdPath(file));
        if (!trashed) {
            emit failed(errorInLanguage(trashed.error().message));
            continue;
        }
        gone.insert(gone.end(), trashed->begin(), trashed->end());
        moved << file;
    }
    if (!moved.isEmpty())
        m_pane->showDeleted(moved.size() == 1
                                ? tr("“%1” is in the bin.").arg(QFileInfo(moved.first()).fileName())
                                : tr("%n files are in the bin.", nullptr, static_cast<int>(moved.size())));
    if (!gone.empty())
        m_deleted.push_back(std::move(gone));
    emit changed();
    emit binned(moved);
    m_reader->refresh();
}

void LibraryCommands::undo()
{
    if (m_deleted.empty())
        return;
    for (const Trashed& one : m_deleted.back()) {
        if (const auto back = takeBack(one); !back)
            emit failed(errorInLanguage(back.error().message));
    }
    m_deleted.pop_back();
    m_pane->hideDeleted();
    emit changed();
    m_reader->refresh();
}

} // namespace headroom
