#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTreeView;

namespace headroom {

class LibraryFilterModel;
class LibraryModel;
struct Library;
struct LibraryProfile;
struct LibraryRun;

/// The library as a list to choose from: a filter, the profiles with their runs, and what can be done with them. Does
/// nothing itself.
class LibraryPane : public QWidget {
    Q_OBJECT
public:
    /// The actions fill the pane while it is empty: a way to begin.
    explicit LibraryPane(const QList<QAction*>& beginnings, QWidget* parent = nullptr);

    /// What is chosen and folded stays so.
    void setLibrary(const Library& library);
    void focusFilter();
    /// Says that files went to the bin, with a way back, until the next one or until it was taken.
    void showDeleted(const QString& sentence);
    void hideDeleted();
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] LibraryModel* model() const { return m_model; }

signals:
    void fileChosen(const QString& file); ///< a run or a profile, to be opened
    void profileOfRunChosen(const QString& runFile);
    void starAsked(const QString& runFile, bool on);
    void renameAsked(const QString& runFile, const QString& name);
    void labelsAsked(const QString& runFile);
    void deleteAsked(const QStringList& files);
    void showFileAsked(const QString& file);
    void undoAsked();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut(const QList<QAction*>& beginnings);
    void createActions();
    void applyTheme();
    void filter(const QString& text);
    void showWhatThereIs();
    void updateActions();
    void openMenu(const QPoint& at);
    void open(const QModelIndex& index);
    [[nodiscard]] QModelIndex current() const; ///< of the library's model
    [[nodiscard]] const LibraryRun* currentRun() const;
    [[nodiscard]] QString currentFile() const;
    [[nodiscard]] QStringList chosenFiles() const;

    LibraryModel* m_model = nullptr;
    LibraryFilterModel* m_filtered = nullptr;
    QLineEdit* m_filter = nullptr;
    QStackedWidget* m_pages = nullptr;
    QTreeView* m_tree = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_nothingFound = nullptr;
    QLabel* m_nothingFoundText = nullptr;
    QLabel* m_emptyText = nullptr;
    QLabel* m_deleted = nullptr;
    QAction* m_open = nullptr;
    QAction* m_openProfile = nullptr;
    QAction* m_star = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_labels = nullptr;
    QAction* m_showFile = nullptr;
    QAction* m_delete = nullptr;
};

} // namespace headroom
