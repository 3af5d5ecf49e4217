#pragma once

#include "charts/curvepoints.h"

#include <QPointF>
#include <QRectF>

namespace headroom {

/// Where a load of one or several shapes lies on a plot: time from left to right, rate or users upwards, each of the
/// two on a scale of its own. Pure.
class CurveScale {
public:
    /// `current`: the shape whose scale counts; 0 is the load itself, others those that follow it.
    CurveScale(LoadShape load, std::size_t current, const QRectF& plot);

    [[nodiscard]] const LoadShape& load() const { return m_load; }
    [[nodiscard]] std::size_t current() const { return m_current; }
    [[nodiscard]] const QRectF& plot() const { return m_plot; }
    [[nodiscard]] nanoseconds length() const { return m_length; }
    [[nodiscard]] double top() const { return topOf(m_current); } ///< the value at the plot's upper edge
    [[nodiscard]] double highest() const; ///< the value of the highest point
    [[nodiscard]] const LoadShape& shape(std::size_t index) const;
    [[nodiscard]] std::size_t shapeCount() const { return m_load.then.size() + 1; }
    [[nodiscard]] nanoseconds beginOf(std::size_t shape) const;
    [[nodiscard]] std::size_t shapeAt(nanoseconds at) const;
    /// By this a value of another shape is drawn as one of the current.
    [[nodiscard]] double factorOf(std::size_t shape) const { return top() / topOf(shape); }

    [[nodiscard]] QPointF positionAt(nanoseconds at, double value) const; ///< time from the load's beginning
    [[nodiscard]] nanoseconds timeAt(double x) const;
    [[nodiscard]] double valueAt(double y) const;

private:
    [[nodiscard]] double topOf(std::size_t shape) const;

    LoadShape m_load;
    std::size_t m_current;
    QRectF m_plot;
    nanoseconds m_length{0};
    double m_rateTop = 0, m_userTop = 0;
};

} // namespace headroom
