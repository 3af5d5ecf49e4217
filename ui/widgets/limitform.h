#pragma once

#include "gateway/gatewayentry.h"
#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

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
    void fillGateways(const std::vector<GatewayEntry>& gateways);
    /// Those a profile chooses from; an own file that cannot be read is told beneath, and the shipped ones stay.
    void takeCatalogue(const LoadProfile& profile);
    void chooseGateway(int index);
    void chooseOwnFile();
    void chooseKind(int index);
    [[nodiscard]] std::optional<LimitKind> chosenKind() const; ///< unset: as the catalogue says
    [[nodiscard]] int indexOf(const GatewayLimit& limit);
    [[nodiscard]] QString aboutText() const;
    void showDerived();

    QComboBox* m_gateway = nullptr;
    DurationEdit* m_limit = nullptr;
    NumberSpin* m_near = nullptr;
    QLabel* m_about = nullptr;
    QToolButton* m_own = nullptr;
    QLabel* m_nearMark = nullptr;
    QComboBox* m_held = nullptr;
    QCheckBox* m_automatic = nullptr;
    DurationEdit* m_clientTimeout = nullptr;
    std::vector<GatewayEntry> m_gateways; ///< in the combo's order
    ProfileFolder m_folder; ///< where the name of an own file starts
    std::string m_catalogue; ///< that name, as the profile spells it
    std::string m_trouble; ///< why it cannot be read
    std::string m_kindOf; ///< the gateway for which the profile itself says what its limit is held against
    std::optional<LimitKind> m_kind; ///< and what it says
    double m_exactNear = 0.8; ///< a profile may spell it finer than the field shows
};

} // namespace headroom
