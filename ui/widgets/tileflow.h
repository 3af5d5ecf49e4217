#pragma once

#include <QWidget>

namespace headroom {

/// Lays its children out beside each other, evenly; in two rows where one has no room for them.
class TileFlow : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QList<QWidget*> tiles() const;
    [[nodiscard]] int rowWidth(qsizetype from, qsizetype count) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] bool fitsOneRow(int width) const;
    void place();
    void placeRow(const QList<QWidget*>& tiles, const QList<int>& widths, int more, int row);
};

} // namespace headroom
