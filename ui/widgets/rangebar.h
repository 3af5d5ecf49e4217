#pragma once

#include "base/timerange.h"
#include "run/runview.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace headroom {

class ElidedLabel;
class NumberSpin;

/// Which part of a run the page shows, in seconds since its start: chosen here, or by dragging across a chart over
/// time. Shown of runs that are over.
class RangeBar : public QWidget {
    Q_OBJECT
public:
    /// `hint`: said as long as all of the run is shown.
    explicit RangeBar(const QString& hint, QWidget* parent = nullptr);
    void show(const RunView& view);

signals:
    void rangeChosen(std::optional<headroom::TimeRange> range); ///< unset: the whole run

private:
    void choose();
    [[nodiscard]] NumberSpin* newField(const QString& name, const QString& tip);

    QString m_hint;
    ElidedLabel* m_text = nullptr;
    NumberSpin* m_from = nullptr;
    NumberSpin* m_to = nullptr;
    QToolButton* m_whole = nullptr;
};

} // namespace headroom
