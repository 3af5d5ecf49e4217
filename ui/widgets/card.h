#pragma once

#include <QFrame>

namespace headroom {

/// A panel in the theme's background colour with a thin rounded border; the border marks the one that has focus.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    void setMarked(bool marked);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_marked = false;
};

} // namespace headroom
