#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTableView;
class QTabWidget;

namespace headroom {

class HeadersModel;

/// What is sent: name, method, URL, headers, body.
class TargetForm : public FormSection {
    Q_OBJECT
public:
    explicit TargetForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;
    void focusUrl();
    /// While the URL is being typed it is not yet wrong.
    [[nodiscard]] bool typingUrl() const;

private:
    [[nodiscard]] QWidget* requestLine();
    [[nodiscard]] QWidget* headersTab();
    void removeSelectedHeader();
    void showHeaderCount();

    QLineEdit* m_name = nullptr;
    QComboBox* m_method = nullptr;
    QLineEdit* m_url = nullptr;
    QTabWidget* m_tabs = nullptr;
    HeadersModel* m_headers = nullptr;
    QTableView* m_headersView = nullptr;
    QPlainTextEdit* m_body = nullptr;
};

} // namespace headroom
