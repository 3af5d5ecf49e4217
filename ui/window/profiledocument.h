#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

namespace headroom {

/// The profile being edited and the file it belongs to. GUI thread.
class ProfileDocument : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool isOpen() const { return m_open; } ///< false until the first profile
    [[nodiscard]] const LoadProfile& profile() const { return m_profile; }
    /// Named as its file, if it has no name of its own: its runs then lie below it in the library.
    [[nodiscard]] LoadProfile profileToRun() const;
    [[nodiscard]] const QString& file() const { return m_file; } ///< empty: never saved
    [[nodiscard]] bool modified() const { return m_open && m_profile != m_saved; }
    [[nodiscard]] QString title() const; ///< the profile's name, else the file's, else "Untitled"

    /// A profile that belongs to no file yet.
    void replace(const LoadProfile& profile);
    /// Likewise, and nobody has it but this document: as if all of it had just been typed.
    void take(const LoadProfile& profile);
    /// What was changed because the file is of an older version, sentences; saving writes it so.
    [[nodiscard]] Result<std::vector<std::string>> load(const QString& file);
    [[nodiscard]] Result<void> save(const QString& file);
    /// Takes over an edit from the page; the page is not told. Edits of the same part in quick succession are undone as
    /// one.
    void edit(const LoadProfile& profile);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return m_undo.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_undo.canRedo(); }

signals:
    void restored(); ///< by undo or redo: the page must read it anew
    void replaced(); ///< another profile: pages must read it anew
    void changed(); ///< title, file or modified

private:
    class Edit;
    void become(LoadProfile profile, const QString& file);

    bool m_open = false;
    LoadProfile m_profile;
    LoadProfile m_saved;
    QString m_file;
    QUndoStack m_undo;
    QElapsedTimer m_clock; ///< since the first edit
};

/// Which parts of two profiles differ, a bit each; what the same bits say is taken for the same part.
[[nodiscard]] unsigned changedParts(const LoadProfile& a, const LoadProfile& b);

} // namespace headroom
