#pragma once

#include "profile/httprequest.h"

#include <QWidget>

#include <filesystem>

class QComboBox;
class QPlainTextEdit;
class QStackedWidget;

namespace headroom {

class FileEdit;
class RowsEdit;

/// The body of a request: a text, a file, a form, or a form with files. Another kind begins with what was typed for it
/// before.
class BodyEdit : public QWidget {
    Q_OBJECT
public:
    explicit BodyEdit(QWidget* parent = nullptr);
    void setFolder(const std::filesystem::path& folder);
    void setBody(const RequestBody& body);
    [[nodiscard]] const RequestBody& body() const { return m_body; }

signals:
    void edited();

private:
    void takeOver();
    [[nodiscard]] RequestBody typed() const;

    RequestBody m_body; ///< as set, until it is edited: an editor knows but one kind of line end
    QComboBox* m_kind = nullptr;
    QStackedWidget* m_pages = nullptr;
    QPlainTextEdit* m_text = nullptr;
    FileEdit* m_file = nullptr;
    RowsEdit* m_form = nullptr;
    RowsEdit* m_parts = nullptr;
};

} // namespace headroom
