#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace headroom {

class NumberSpin;
class RequestList;
class RequestTabs;

/// What is sent: the profile's name, its requests, and of the chosen one all that it holds.
class TargetForm : public FormSection {
    Q_OBJECT
public:
    explicit TargetForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;
    void focusUrl();
    [[nodiscard]] std::size_t currentRequest() const;
    /// While the URL is being typed, and before it is, it is not yet wrong.
    [[nodiscard]] bool urlUnfinished() const;
    /// Chooses the request an error is about: "requests[1].url: ...".
    void showRequestOf(const QString& error);

signals:
    void probeAsked(); ///< of the chosen request

private:
    [[nodiscard]] QWidget* nameLine();
    [[nodiscard]] QWidget* requestLine();
    [[nodiscard]] QWidget* titleLine();
    void layOut();
    void connectAll();
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
    QPushButton* m_probe = nullptr;
    RequestTabs* m_tabs = nullptr;
};

} // namespace headroom
