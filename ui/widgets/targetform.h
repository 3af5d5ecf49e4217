#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace headroom {

class HeadersModel;
class NumberSpin;
class RequestList;

/// What is sent: the profile's name, its requests, and of the chosen one method, URL, headers, body.
class TargetForm : public FormSection {
    Q_OBJECT
public:
    explicit TargetForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;
    void focusUrl();
    /// While the URL is being typed, and before it is, it is not yet wrong.
    [[nodiscard]] bool urlUnfinished() const;
    /// Chooses the request an error is about: "requests[1].url: ...".
    void showRequestOf(const QString& error);

private:
    [[nodiscard]] QWidget* nameLine();
    [[nodiscard]] QWidget* requestLine();
    [[nodiscard]] QWidget* titleLine();
    [[nodiscard]] QWidget* headersTab();
    [[nodiscard]] QWidget* bodyTab();
    void layOut();
    void connectAll();
    void removeSelectedHeader();
    void showHeaderCount();
    void showRequest();
    void showSeveral();
    template <typename Change> void change(Change change);

    LoadProfile m_profile; ///< name and requests as read, with the edits; data for what else is said of a request
    QLineEdit* m_name = nullptr;
    QPushButton* m_addRequest = nullptr;
    RequestList* m_requests = nullptr;
    QFormLayout* m_form = nullptr;
    QWidget* m_titleLine = nullptr;
    QLineEdit* m_title = nullptr;
    QLabel* m_weightLabel = nullptr;
    NumberSpin* m_weight = nullptr;
    QComboBox* m_method = nullptr;
    QLineEdit* m_url = nullptr;
    QTabWidget* m_tabs = nullptr;
    HeadersModel* m_headers = nullptr;
    QTableView* m_headersView = nullptr;
    QStackedWidget* m_bodyPages = nullptr;
    QPlainTextEdit* m_body = nullptr;
    QLabel* m_otherBody = nullptr; ///< one that is not a text
};

} // namespace headroom
