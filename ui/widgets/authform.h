#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

#include <array>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace headroom {

/// Who the requests are from. Secrets are named, never written down.
class AuthForm : public FormSection {
    Q_OBJECT
public:
    explicit AuthForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;

private:
    void chooseKind(int kind);
    void takeTexts();
    void show();

    Auth m_auth;
    QComboBox* m_kind = nullptr;
    QFormLayout* m_form = nullptr;
    std::array<QLineEdit*, 5> m_fields{};
};

} // namespace headroom
