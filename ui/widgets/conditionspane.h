#pragma once

#include "analysis/runsummary.h"
#include "widgets/card.h"

class QTableView;

namespace headroom {

class ConditionsModel;

/// The pass conditions of a finished run, each value beside its threshold: shown where the profile names them. The
/// usual one alone is what the verdict says.
class ConditionsPane : public Card {
    Q_OBJECT
public:
    explicit ConditionsPane(QWidget* parent = nullptr);
    void show(const RunSummary& summary, const LoadProfile& profile);
    [[nodiscard]] ConditionsModel* model() const { return m_model; }

protected:
    bool event(QEvent* event) override;

private:
    ConditionsModel* m_model = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace headroom
