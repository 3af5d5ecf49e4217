#pragma once

#include "profile/loadprofile.h"

#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace headroom {

class AuthForm;
class ConnectionForm;
class DataForm;
class FormSection;
class LimitForm;
class LoadForm;
class PassForm;
class PlanCard;
class RetriesForm;
class TargetForm;

/// What to send, how fast, against which limit. Checks as the user types and says in one sentence what would be sent.
class ProfilePage : public QWidget {
    Q_OBJECT
public:
    explicit ProfilePage(QWidget* parent = nullptr);
    ~ProfilePage() override;

    /// Shows a profile; emits nothing.
    void setProfile(const LoadProfile& profile);
    [[nodiscard]] LoadProfile profile() const;
    [[nodiscard]] std::size_t currentRequest() const; ///< the one whose fields are shown
    void focusUrl();
    /// Shows what is wrong even in a field that is being typed into. True if the profile can be started.
    bool checkNow();

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString errorText() const; ///< as shown; empty: nothing is wrong
    [[nodiscard]] QString warningText() const;

signals:
    void edited(const headroom::LoadProfile& profile);
    void probeAsked(); ///< of the current request

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showProblem();
    void takeOver();
    bool check(bool evenWhileTyping);
    void showWarnings(const LoadProfile& profile);
    [[nodiscard]] FormSection* sectionOf(const QString& error) const;
    [[nodiscard]] QList<FormSection*> sections() const;

    LoadProfile m_profile; ///< as set, with the edits; keeps what the page does not show
    TargetForm* m_target = nullptr;
    LimitForm* m_limit = nullptr;
    PassForm* m_pass = nullptr;
    LoadForm* m_load = nullptr;
    RetriesForm* m_retries = nullptr;
    ConnectionForm* m_connection = nullptr;
    AuthForm* m_auth = nullptr;
    DataForm* m_data = nullptr;
    QScrollArea* m_area = nullptr;
    QBoxLayout* m_lower = nullptr; ///< the two columns below the target
    PlanCard* m_plan = nullptr;
};

} // namespace headroom
