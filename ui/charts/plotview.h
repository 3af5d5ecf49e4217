#pragma once

#include <QChartView>

#include <functional>
#include <optional>

class QGraphicsLineItem;
class QGraphicsRectItem;

namespace headroom {

class MarkerItem;
struct Theme;

/// A chart whose plot keeps fixed margins, so that charts above each other line up, with a cursor line that mouse and
/// arrow keys move and a reading of the values under it.
class PlotView : public QChartView {
    Q_OBJECT
public:
    /// What stands at a place of the plot, given from its bottom left corner as 0 to 1; empty: nothing to say.
    using Reader = std::function<QString(QPointF place)>;

    explicit PlotView(QWidget* parent = nullptr);

    void setPlotMargins(const QMargins& margins);
    void setReader(Reader reader) { m_reader = std::move(reader); }
    /// How many steps the arrow keys take from one end to the other.
    void setSteps(int steps) { m_steps = steps; }
    /// Shows the cursor line at a share of the width, or hides it.
    void showCursor(std::optional<double> x);
    void applyTheme(const Theme& theme, const QFont& labels);
    /// For a chart over time; see MarkerItem.
    [[nodiscard]] MarkerItem* markers() const { return m_markers; }

    /// Dragging across the plot then chooses a range; so does Shift with the arrow keys, and Enter.
    void setRangesChosen(bool chosen) { m_rangesChosen = chosen; }

signals:
    void cursorMoved(std::optional<double> x);
    /// From and to, as shares of the width.
    void rangeChosen(double from, double to);
    /// A place was clicked, or Enter pressed at the cursor, which knows no height. From the bottom left corner, 0 to 1.
    void placeChosen(double x, std::optional<double> y);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void placePlot();
    void placeCursor();
    void moveCursor(double x);
    void extendRange(double x);
    void showRange();
    void endRange();
    [[nodiscard]] double shareAt(QPointF position) const;
    void readAt(QPointF place);

    QMargins m_plotMargins;
    Reader m_reader;
    QGraphicsLineItem* m_line = nullptr;
    MarkerItem* m_markers = nullptr;
    QGraphicsRectItem* m_band = nullptr; ///< the range while it is being chosen
    bool m_rangesChosen = false;
    std::optional<QPointF> m_pressed; ///< where a click may become of it
    std::optional<double> m_rangeFrom; ///< where it began, as a share of the width
    double m_rangeTo = 0;
    std::optional<double> m_cursor;
    int m_steps = 100;
};

} // namespace headroom
