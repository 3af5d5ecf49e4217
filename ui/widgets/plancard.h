#pragma once

#include "profile/loadprofile.h"
#include "widgets/card.h"

class QLabel;
class QTimer;

namespace headroom {

/// What F5 would send, in one sentence, and whether this machine can send it in time.
class PlanCard : public Card {
    Q_OBJECT
public:
    explicit PlanCard(QWidget* parent = nullptr);
    /// `sound`: the profile passes its check; only then is it asked whether it fits, once typing pauses.
    void setProfile(const LoadProfile& profile, bool sound);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString fitText() const;

private:
    void showFit();

    LoadProfile m_profile;
    QLabel* m_sentence = nullptr;
    QLabel* m_fit = nullptr;
    QTimer* m_pause = nullptr;
};

} // namespace headroom
