#pragma once

#include "run/runview.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace headroom {

class DurationEdit;

/// The limit the page's numbers are held against, and what if it were another one: typed here, or dragged in a chart.
/// Shown of runs that are over.
class WhatIfBar : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfBar(QWidget* parent = nullptr);
    void show(const RunView& view);
    void focusLimit();

signals:
    void limitChosen(std::optional<std::chrono::nanoseconds> limit); ///< unset: the measured one

private:
    void choose();

    DurationEdit* m_limit = nullptr;
    QToolButton* m_real = nullptr; ///< the chip that takes the what-if away
};

} // namespace headroom
