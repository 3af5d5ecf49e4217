#pragma once

#include "settings/language.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace headroom {

/// The manual in a window of its own: pages on the left, the text on the right, a search in the page above it. It never
/// keeps the program alive.
class ManualWindow : public QWidget {
    Q_OBJECT
public:
    explicit ManualWindow(Language language, QWidget* parent = nullptr);

    /// An unknown name opens the contents.
    void showPage(const QString& name);
    [[nodiscard]] QString page() const;
    [[nodiscard]] QTextBrowser* text() const { return m_text; }
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QListWidget* contents() const { return m_contents; }
    void findNext();
    void findPrevious();

private:
    void addKeys();
    void find(bool backward);
    void sourceChanged(const QUrl& source);
    [[nodiscard]] QWidget* searchLine();

    Language m_language;
    QListWidget* m_contents;
    QTextBrowser* m_text;
    QLineEdit* m_search;
    QLabel* m_found;
};

} // namespace headroom
