#pragma once

#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/outcomebins.h"
#include "run/runview.h"
#include "theme/theme.h"

namespace headroom {

class OutcomeItem;
class OutcomeModel;
class LeftOutShade;

/// Chart B: how requests ended, stacked, by start time.
class OutcomePane : public ChartPane {
    Q_OBJECT
public:
    explicit OutcomePane(QWidget* parent = nullptr);
    void show(const RunView& view, const TimeBins& time);
    [[nodiscard]] OutcomeModel* model() const { return m_model; }

protected:
    void applyTheme(const Theme& theme) override;

private:
    [[nodiscard]] QString readingAt(QPointF place) const;
    void setHappened(const OutcomeCounts& counts);
    [[nodiscard]] QList<LegendEntry> legendEntries(const Theme& theme) const;

    LabelledAxes m_axes;
    OutcomeItem* m_item = nullptr;
    LeftOutShade* m_leftOut = nullptr;
    OutcomeModel* m_model = nullptr;
    OutcomeBins m_bins;
    std::array<bool, outcomeGroupCount> m_happened{};
};

} // namespace headroom
