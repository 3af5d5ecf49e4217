#include "widgets/tileflow.h"

#include <QEvent>

#include <algorithm>

namespace headroom {

namespace {

constexpr int spacing = 16;
constexpr int rowSpacing = 4;

} // namespace

QList<QWidget*> TileFlow::tiles() const
{
    return findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

int TileFlow::rowWidth(qsizetype from, qsizetype count) const
{
    int width = 0;
    for (const QWidget* tile : tiles().mid(from, count))
        width += tile->minimumSizeHint().width() + spacing;
    return std::max(0, width - spacing);
}

int TileFlow::rowHeight() const
{
    int height = 0;
    for (const QWidget* tile : tiles())
        height = std::max(height, tile->minimumSizeHint().height());
    return height;
}

bool TileFlow::fitsOneRow(int width) const
{
    return rowWidth(0, tiles().size()) <= width;
}

QSize TileFlow::sizeHint() const
{
    return {rowWidth(0, tiles().size()), rowHeight()};
}

QSize TileFlow::minimumSizeHint() const
{
    const qsizetype first = (tiles().size() + 1) / 2;
    return {std::max(rowWidth(0, first), rowWidth(first, tiles().size() - first)), rowHeight()};
}

int TileFlow::heightForWidth(int width) const
{
    return fitsOneRow(width) ? rowHeight() : 2 * rowHeight() + rowSpacing;
}

void TileFlow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

/// A tile that grew asks for room.
bool TileFlow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

/// What a row has left over is shared out. The second row stands under the first, tile under tile.
void TileFlow::place()
{
    const QList<QWidget*> all = tiles();
    const qsizetype perRow = fitsOneRow(width()) ? all.size() : (all.size() + 1) / 2;
    QList<int> widths(perRow, 0);
    for (qsizetype i = 0; i < all.size(); ++i)
        widths[i % perRow] = std::max(widths[i % perRow], all[i]->minimumSizeHint().width());
    int used = static_cast<int>(perRow - 1) * spacing;
    for (const int one : widths)
        used += one;
    const int more = perRow > 0 ? std::max(0, width() - used) / static_cast<int>(perRow) : 0;
    int x = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qsizetype column = i % perRow;
        if (column == 0)
            x = 0;
        all[i]->setGeometry(x, static_cast<int>(i / perRow) * (rowHeight() + rowSpacing), widths[column] + more,
                            rowHeight());
        x += widths[column] + more + spacing;
    }
}

} // namespace headroom
