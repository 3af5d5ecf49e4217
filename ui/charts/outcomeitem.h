#pragma once

#include "charts/outcomebins.h"
#include "theme/theme.h"

#include <QGraphicsItem>

class QChart;

namespace headroom {

/// The stacked bars of the outcomes: one item that paints them all. Qt Charts makes an item of each bar anew whenever
/// one changes, which for 300 bins takes longer than everything else on the page.
class OutcomeItem : public QGraphicsItem {
public:
    explicit OutcomeItem(QChart* chart);

    /// `top`: requests a second at the upper end of the plot.
    void setBins(const OutcomeBins& bins, double top);
    void applyTheme(const Theme& theme);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QChart* m_chart;
    OutcomeBins m_bins;
    double m_top = 1;
    Theme m_theme;
};

} // namespace headroom
