#pragma once

#include <QChartView>

#include <functional>
#include <optional>

class QGraphicsLineItem;

namespace headroom {

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
    void applyTheme(const Theme& theme);

signals:
    void cursorMoved(std::optional<double> x);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void placePlot();
    void placeCursor();
    void moveCursor(double x);
    void readAt(QPointF place);

    QMargins m_plotMargins;
    Reader m_reader;
    QGraphicsLineItem* m_line = nullptr;
    std::optional<double> m_cursor;
    int m_steps = 100;
};

} // namespace headroom
