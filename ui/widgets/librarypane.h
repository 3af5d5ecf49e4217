#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace headroom {

class LibraryFilterModel;
class LibraryModel;
class LibraryTree;
struct Library;

/// The library to choose from: a filter, the profiles with their runs, and a way to begin while there are none.
class LibraryPane : public QWidget {
    Q_OBJECT
public:
    /// `beginnings` fill the pane while it is empty.
    explicit LibraryPane(const QList<QAction*>& beginnings, QWidget* parent = nullptr);

    void setLibrary(const Library& library);
    void focusFilter();
    /// Says that files went to the bin, with a way back, until the next one or until it was taken.
    void showDeleted(const QString& sentence);
    void hideDeleted();
    [[nodiscard]] LibraryTree* tree() const { return m_tree; }
    [[nodiscard]] LibraryModel* model() const { return m_model; }

signals:
    void undoAsked();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme();
    void filter(const QString& text);
    void showWhatThereIs();

    LibraryModel* m_model = nullptr;
    LibraryFilterModel* m_filtered = nullptr;
    LibraryTree* m_tree = nullptr;
    QLineEdit* m_filter = nullptr;
    QLabel* m_nothingFoundText = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_nothingFound = nullptr;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_deleted = nullptr;
};

} // namespace headroom
