#pragma once

#include <QBrush>
#include <QList>
#include <QWidget>

namespace headroom {

/// One entry of a legend: a swatch as the chart draws it, and its name.
struct LegendEntry {
    enum class Swatch { Box, Line, DashedLine, Circle, Ramp };
    Swatch swatch = Swatch::Box;
    QString text;
    QBrush brush;
    QList<QColor> ramp; ///< of Swatch::Ramp, few to many
    Qt::PenStyle line = Qt::SolidLine; ///< of Swatch::Line
};

/// A chart's own legend, in one line. Qt Charts' would reorder nothing and takes its room from the plot.
class ChartLegend : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);
    void setEntries(const QList<LegendEntry>& entries);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< entries that have no room are left out

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int widthOf(const LegendEntry& entry) const;

    QList<LegendEntry> m_entries;
};

} // namespace headroom
