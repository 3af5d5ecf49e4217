#pragma once

#include "charts/limitlook.h"
#include "charts/percentilecurve.h"
#include "theme/theme.h"

#include <QFont>
#include <QGraphicsItem>

class QChart;

namespace headroom {

/// What lies over a percentile curve: the limit, the intervals of the percentiles, and the arrow where the curve is
/// censored. Of several curves in one chart each has its own.
class PercentileItem : public QGraphicsItem {
public:
    explicit PercentileItem(QChart* chart);

    void setCurve(PercentileCurve curve, const LatencySummary& summary, const LatencyScale& scale);
    /// Nothing more will come.
    void setOver(bool over) { m_over = over; }
    void applyTheme(const Theme& theme, const QFont& font);
    /// Among others: its axis ends where theirs does, its marks have its colour and stand so many pixels aside, and
    /// one of those that have the same limit draws it.
    struct Among {
        double lastShare = 0;
        QColor colour;
        double aside = 0;
        bool limit = true;
        bool pastLimit = false; ///< one of them goes on above it, where the limit's label would stand
    };
    void setAmong(const Among& among);
    /// Set: the scale's own limit is a what-if, and the curve went on as `seen` does.
    void setMeasured(std::optional<nanoseconds> limit, PercentileCurve seen);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] double xOf(double share) const;
    [[nodiscard]] double yOf(nanoseconds latency) const;
    [[nodiscard]] double lastShare() const { return m_among ? m_among->lastShare : m_curve.lastShare; }
    void paintIntervals(QPainter& painter) const;
    void paintLimit(QPainter& painter) const;
    void paintLimitLine(QPainter& painter, nanoseconds limit, LimitLine kind) const;
    void paintSeen(QPainter& painter) const;
    void paintCensored(QPainter& painter) const;

    QChart* m_chart;
    PercentileCurve m_curve;
    LatencySummary m_summary;
    LatencyScale m_scale;
    std::optional<Among> m_among;
    std::optional<nanoseconds> m_measured;
    PercentileCurve m_seen;
    bool m_over = false;
    Theme m_theme;
    QFont m_font;
};

} // namespace headroom
