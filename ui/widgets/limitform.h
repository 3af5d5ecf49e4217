#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace headroom {

class DurationEdit;
class NumberSpin;

/// The gateway, its limit, and how long the client itself waits.
class LimitForm : public FormSection {
    Q_OBJECT
public:
    explicit LimitForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;

private:
    void fillGateways();
    void chooseGateway(int index);
    [[nodiscard]] int indexOf(const GatewayLimit& limit);
    void showDerived();

    QComboBox* m_gateway = nullptr;
    DurationEdit* m_limit = nullptr;
    NumberSpin* m_near = nullptr;
    QLabel* m_nearMark = nullptr;
    QCheckBox* m_automatic = nullptr;
    DurationEdit* m_clientTimeout = nullptr;
    double m_exactNear = 0.8; ///< a profile may spell it finer than the field shows
};

} // namespace headroom
