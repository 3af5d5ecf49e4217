#pragma once

#include "charts/loadbins.h"

#include <QColor>
#include <QGraphicsItem>

class QChart;

namespace headroom {

/// How strongly a lag is marked: 0 not at all, up to 1. Below a late start's threshold it is nothing to worry about.
[[nodiscard]] double lagStrength(nanoseconds lag);

/// A band along the foot of the load chart that darkens where the generator started requests late.
class LagBand : public QGraphicsItem {
public:
    explicit LagBand(QChart* chart);
    void setBins(const LoadBins& bins);
    void setColour(const QColor& colour);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QChart* m_chart;
    std::vector<double> m_strengths;
    QColor m_colour;
};

} // namespace headroom
