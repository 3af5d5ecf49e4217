#pragma once

#include "charts/axes.h"
#include "charts/chartpane.h"
#include "charts/ghostlanes.h"
#include "run/runview.h"

#include <memory>
#include <optional>

namespace headroom {

class GhostItem;
class GhostsModel;
class LeftOutShade;

/// Chart D: how long the backend worked on after the gateway gave up, from the client's end to its own. There only of a
/// run whose server's log was joined.
class GhostPane : public ChartPane {
    Q_OBJECT
public:
    explicit GhostPane(QWidget* parent = nullptr);
    void show(const RunView& view, const TimeBins& time);
    [[nodiscard]] GhostsModel* model() const { return m_model; }
    /// Marks the bar of a row of the model, or none.
    void choose(std::optional<int> row);

signals:
    void rowChosen(int row); ///< of the model

protected:
    void applyTheme(const Theme& theme) override;

private:
    [[nodiscard]] QString readingAt(QPointF place) const;
    [[nodiscard]] const GhostBar* barAt(double x, std::optional<double> y) const;

    LabelledAxes m_axes;
    GhostItem* m_item = nullptr;
    LeftOutShade* m_leftOut = nullptr;
    GhostsModel* m_model = nullptr;
    std::shared_ptr<const GhostLanes> m_lanes;
    TimeBins m_time;
};

} // namespace headroom
