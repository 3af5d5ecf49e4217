#pragma once

#include <QTreeView>

#include <functional>

class QAction;

namespace headroom {

class LibraryFilterModel;
class LibraryModel;
struct LibraryRun;

/// Profiles and their runs, with what can be asked for them: by key, by menu. Does nothing itself.
class LibraryTree : public QTreeView {
    Q_OBJECT
public:
    LibraryTree(LibraryModel* model, LibraryFilterModel* shown, QWidget* parent = nullptr);

    /// To be called around a change of the model: what is chosen and folded stays so.
    void change(const std::function<void()>& how);
    void spanHeads();
    void updateActions();
    void toggleStar(); ///< of the run chosen
    /// The baselines of its profile, then the run itself; empty for what is no run of the library.
    [[nodiscard]] QStringList withBaselines(const QString& runFile) const;
    /// compareWithAsked() for the run chosen; false where it has no baseline, or none is chosen.
    bool compareWithBaselines();
    [[nodiscard]] QStringList chosenRuns() const; ///< files of those that are selected and can be read

signals:
    void fileChosen(const QString& file); ///< a run or a profile, to be opened
    void profileOfRunChosen(const QString& runFile);
    void starAsked(const QString& runFile, bool on);
    void labelsAsked(const QString& runFile);
    void deleteAsked(const QStringList& files);
    void showFileAsked(const QString& file);
    void reportAsked(const QStringList& runFiles); ///< those chosen, in one report
    void compareAsked(const QStringList& runFiles); ///< those chosen, to be held against each other
    void sweepAsked(const QStringList& runFiles); ///< those chosen, as a sweep over what their tags tell apart
    void compareWithAsked(const QStringList& runFiles); ///< the last against its profile's baselines before it

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareRoom();
    void createActions();
    void openMenu(const QPoint& at);
    void open(const QModelIndex& index);
    [[nodiscard]] QModelIndex current() const; ///< of the library's model
    [[nodiscard]] const LibraryRun* currentRun() const;
    [[nodiscard]] QString currentFile() const;
    [[nodiscard]] QStringList chosenFiles() const;
    [[nodiscard]] QStringList baselinesBeside(const QModelIndex& run) const; ///< of the library's model
    void compare();

    LibraryModel* m_model;
    LibraryFilterModel* m_shown;
    QAction* m_open = nullptr;
    QAction* m_openProfile = nullptr;
    QAction* m_star = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_labels = nullptr;
    QAction* m_compare = nullptr;
    QAction* m_sweep = nullptr;
    QAction* m_report = nullptr;
    QAction* m_showFile = nullptr;
    QAction* m_delete = nullptr;
};

} // namespace headroom
