#pragma once

#include "charts/percentilecurve.h"
#include "theme/theme.h"

#include <QFont>
#include <QGraphicsItem>

class QChart;

namespace headroom {

/// What lies over the percentile curve: the limit, the intervals of the percentiles, and the arrow where the curve is
/// censored.
class PercentileItem : public QGraphicsItem {
public:
    explicit PercentileItem(QChart* chart);

    void setCurve(PercentileCurve curve, const LatencySummary& summary, const LatencyScale& scale);
    void applyTheme(const Theme& theme, const QFont& font);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] double xOf(double share) const;
    [[nodiscard]] double yOf(nanoseconds latency) const;
    void paintIntervals(QPainter& painter) const;
    void paintLimit(QPainter& painter) const;
    void paintCensored(QPainter& painter) const;

    QChart* m_chart;
    PercentileCurve m_curve;
    LatencySummary m_summary;
    LatencyScale m_scale;
    Theme m_theme;
    QFont m_font;
};

} // namespace headroom
