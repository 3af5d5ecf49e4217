#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace headroom {

class DurationEdit;
class NumberSpin;

/// After which outcomes a request is sent again, how often, and after how long.
class RetriesForm : public FormSection {
    Q_OBJECT
public:
    explicit RetriesForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;

private:
    void layOut();
    [[nodiscard]] QLayout* outcomesGrid();
    [[nodiscard]] QLayout* backoffLine();
    [[nodiscard]] QLayout* budgetLine();
    void connectAll();
    void switchOutcome(Outcome outcome, bool on);
    void enableFields();

    RetryPolicy m_policy; ///< as read, with the edits
    QList<QCheckBox*> m_outcomes; ///< in the order of retriedOutcomes
    NumberSpin* m_atMost = nullptr;
    DurationEdit* m_backoff = nullptr;
    DurationEdit* m_longest = nullptr;
    QComboBox* m_jitter = nullptr;
    QCheckBox* m_retryAfter = nullptr;
    QCheckBox* m_hasBudget = nullptr;
    NumberSpin* m_budget = nullptr;
};

} // namespace headroom
