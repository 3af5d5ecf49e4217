#pragma once

#include "charts/latencyscale.h"

#include <QObject>

#include <optional>

class QKeyEvent;
class QMouseEvent;

namespace headroom {

class PlotView;

/// Lets the limit's line of a plot be taken and moved: dragged, or with Alt+Up and Alt+Down while the plot has the
/// focus. Dragged onto the measured limit, or with Esc, it is that one again.
class LimitGrip : public QObject {
    Q_OBJECT
public:
    explicit LimitGrip(PlotView* plot);

    /// The plot's axis from `bottom` (on the scale's axis) to its top; `scale.limit` is where the line lies.
    void setLine(const LatencyScale& scale, double bottom, nanoseconds measured);
    void clear(); ///< there is no line to take

signals:
    void limitChosen(std::optional<std::chrono::nanoseconds> limit); ///< unset: the measured one

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool mouse(const QMouseEvent& event);
    [[nodiscard]] bool key(const QKeyEvent& event);
    [[nodiscard]] double pixelOf(nanoseconds limit) const;
    [[nodiscard]] bool isNear(double y, nanoseconds limit) const;
    void moveTo(double y);
    void choose(nanoseconds limit);
    void setShape(bool overLine);

    PlotView* m_plot;
    LatencyScale m_scale;
    double m_bottom = 0;
    nanoseconds m_measured{0};
    bool m_there = false;
    bool m_held = false;
    bool m_shaped = false; ///< the pointer says that the line can be taken
};

/// Two significant digits, as people set limits: 20.3 s is 20 s, 843 ms is 840 ms. At least a millisecond, at most an
/// hour.
[[nodiscard]] nanoseconds roundLimit(nanoseconds limit);
/// The next of those above (direction 1) or below (-1).
[[nodiscard]] nanoseconds nextLimit(nanoseconds limit, int direction);

} // namespace headroom
