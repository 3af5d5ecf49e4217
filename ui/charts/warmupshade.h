#pragma once

#include "charts/timeaxis.h"

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

class QChart;

namespace headroom {

struct Theme;

/// Shades the warm-up of a chart over time and says the word: it is drawn, but no number of the run counts it.
class WarmUpShade : public QGraphicsItem {
public:
    explicit WarmUpShade(QChart* chart);
    void setWarmUp(std::chrono::seconds warmUp, const TimeBins& time);
    void applyTheme(const Theme& theme, const QFont& font);
    /// Of the plot's width; 0: there is no warm-up.
    [[nodiscard]] double share() const { return m_share; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QChart* m_chart;
    double m_share = 0;
    QColor m_shade;
    QColor m_text;
    QColor m_background;
    QFont m_font;
};

} // namespace headroom
