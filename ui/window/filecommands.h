#pragma once

#include <QObject>

class QMenu;
class QWidget;

namespace headroom {

class ProfileDocument;
class RecentFiles;

/// New, open, save: the questions around the document. Asks through dialogs; GUI thread.
class FileCommands : public QObject {
    Q_OBJECT
public:
    FileCommands(ProfileDocument* document, RecentFiles* recent, QWidget* window);

    void newProfile();
    /// As people write addresses: without a scheme it is https, or http on this computer.
    void newProfileFor(const QString& url);
    /// Each example that Headroom comes with; chosen, it becomes a new profile. Those that read files of data are left
    /// out: 'headroom-cli profile examples --to FOLDER' writes them with their data.
    [[nodiscard]] QMenu* examples(QWidget* parent);
    void chooseFile();
    /// Two or more, handed on by runsChosen.
    void chooseRuns();
    /// A profile, or a run, which is handed on by runChosen.
    void openFile(const QString& file);
    /// The profile a run was made with, as one that belongs to no file.
    void openProfileOf(const QString& runFile);
    /// A cURL command as a new profile; what it cannot say there is told by noted.
    void importCurl(const QString& command);
    void copyCurl(std::size_t request); ///< of the profile, to the clipboard
    bool save();
    bool saveAs();
    /// Whether the document may be replaced: it is saved, or the user saves or discards it now.
    [[nodiscard]] bool letGo();

signals:
    void runChosen(const QString& file);
    void folderChosen(const QString& folder); ///< of the runs of a sweep
    void runsChosen(const QStringList& files);
    void failed(const QString& message);
    void noted(const QString& message);

private:
    bool saveTo(const QString& file);

    ProfileDocument* m_document;
    RecentFiles* m_recent;
    QWidget* m_window;
};

} // namespace headroom
