#pragma once

#include <QBuffer>
#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QPdfDocument;
class QPdfView;
class QStackedLayout;
class QToolButton;

namespace headroom {

/// The pages of a PDF as they will print, with what turns and enlarges them; or a line of text where there are none.
class PdfPreview : public QWidget {
    Q_OBJECT
public:
    explicit PdfPreview(QWidget* parent = nullptr);
    ~PdfPreview() override;

    /// Stays at the page that is being looked at, as far as there is one of that number.
    void setPdf(const std::string& pdf);
    void setText(const QString& text);

    [[nodiscard]] int pages() const; ///< 0: none are shown
    [[nodiscard]] QString text() const; ///< what is shown in their place; empty where there are pages
    [[nodiscard]] QString pageText(int page) const; ///< the words on one of them, from 0

private:
    [[nodiscard]] QWidget* bar();
    void turn(int step);
    void zoom(int choice);
    void tellPage();

    QBuffer m_bytes;
    QPdfDocument* m_document;
    QPdfView* m_view;
    QLabel* m_text;
    QLabel* m_page;
    QToolButton* m_previous;
    QToolButton* m_next;
    QComboBox* m_zoom;
    QWidget* m_shown;
    QStackedLayout* m_stack;
};

} // namespace headroom
