#pragma once

#include "analysis/runsummary.h"
#include "charts/timeaxis.h"

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

class QChart;

namespace headroom {

struct Theme;

/// Shades what of a chart over time no number of the run counts, and says why: its warm-up, or what lies outside the
/// range that was chosen.
class LeftOutShade : public QGraphicsItem {
public:
    explicit LeftOutShade(QChart* chart);
    void setJudged(const RunSummary& summary, const TimeBins& time);
    void applyTheme(const Theme& theme, const QFont& font);
    /// Where the part that counts begins and ends, of the plot's width; 0 and 1: all of it.
    [[nodiscard]] double begin() const { return m_begin; }
    [[nodiscard]] double end() const { return m_end; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void shade(QPainter& painter, double from, double to) const;
    void say(QPainter& painter, double from, double to) const;

    QChart* m_chart;
    double m_begin = 0;
    double m_end = 1;
    bool m_range = false; ///< chosen; else it is the warm-up that is left out
    QColor m_shade;
    QColor m_text;
    QColor m_background;
    QFont m_font;
};

} // namespace headroom
