#pragma once

#include "display/runtexts.h"

#include <QWidget>

class QLabel;

namespace headroom {

struct Theme;
[[nodiscard]] QColor toneColour(const Theme& theme, Tone tone);

/// One number with its caption and a note below. Keeps its width while numbers grow, so that the strip does not dance.
class MetricTile : public QWidget {
    Q_OBJECT
public:
    explicit MetricTile(QWidget* parent = nullptr);
    void setTile(const StripTile& tile);
    [[nodiscard]] const StripTile& tile() const { return m_tile; }
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    StripTile m_tile;
    QLabel* m_caption = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_note = nullptr;
    mutable int m_widest = 0;
};

} // namespace headroom
