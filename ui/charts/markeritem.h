#pragma once

#include "store/runlabels.h"

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

class QChart;

namespace headroom {

struct Theme;

/// The run's markers over a chart over time: a line each, with its note where there is room.
class MarkerItem : public QGraphicsItem {
public:
    explicit MarkerItem(QChart* chart);

    /// `span`: seconds from the left end of the axis to the right one. Notes only where asked for: charts below each
    /// other need not repeat them.
    void setMarkers(const RunMarkers& markers, double span, bool notes);
    void applyTheme(const Theme& theme, const QFont& font);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintNote(QPainter& painter, const QString& note, double x, double right) const;

    QChart* m_chart;
    RunMarkers m_markers;
    double m_span = 1;
    bool m_notes = false;
    QColor m_line, m_text, m_background;
    QFont m_font;
};

} // namespace headroom
