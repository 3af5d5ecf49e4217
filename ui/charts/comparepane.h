#pragma once

#include "charts/curvespane.h"
#include "run/comparefeed.h"

namespace headroom {

class ComparedPercentilesModel;

/// The percentile curves of several runs over each other, with the limit of each.
class ComparePane : public CurvesPane {
    Q_OBJECT
public:
    explicit ComparePane(QWidget* parent = nullptr);
    /// Null: nothing.
    void show(std::shared_ptr<const ComparedRuns> runs, LatencyKind kind);
    [[nodiscard]] ComparedPercentilesModel* model() const { return m_model; }

private:
    ComparedPercentilesModel* m_model = nullptr;
};

} // namespace headroom
