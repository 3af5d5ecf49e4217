#include "widgets/tileflow.h"

#include <QEvent>

#include <algorithm>
#include <numeric>

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

/// What a row has left over is shared out. The second row stands under the first, tile under tile where there is room
/// for that.
void TileFlow::place()
{
    const QList<QWidget*> all = tiles();
    const qsizetype perRow = fitsOneRow(width()) ? all.size() : (all.size() + 1) / 2;
    QList<int> columns(perRow, 0), own;
    for (qsizetype i = 0; i < all.size(); ++i) {
        own << all[i]->minimumSizeHint().width();
        columns[i % perRow] = std::max(columns[i % perRow], own[i]);
    }
    const int gaps = static_cast<int>(perRow - 1) * spacing;
    const bool aligned = std::accumulate(columns.begin(), columns.end(), gaps) <= width();
    for (qsizetype from = 0; from < all.size(); from += perRow) {
        const QList<int> widths = aligned ? columns : own.mid(from, perRow);
        const int used = std::accumulate(widths.begin(), widths.end(), gaps);
        placeRow(all.mid(from, perRow), widths, std::max(0, width() - used) / static_cast<int>(perRow),
                 static_cast<int>(from / perRow));
    }
}

void TileFlow::placeRow(const QList<QWidget*>& tiles, const QList<int>& widths, int more, int row)
{
    int x = 0;
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        tiles[i]->setGeometry(x, row * (rowHeight() + rowSpacing), widths[i] + more, rowHeight());
        x += widths[i] + more + spacing;
    }
}

} // namespace headroom
