#pragma once

#include "run/runview.h"

#include <QWidget>

class QLabel;

namespace headroom {

class JobsChart;

/// What became of a run's jobs: how they ended, by when, and what the limit would have cut. Live and afterwards; shown
/// only of a run that has any.
class JobsPane : public QWidget {
    Q_OBJECT
public:
    explicit JobsPane(QWidget* parent = nullptr);
    /// How many jobs there are, those under way included.
    int show(const RunView& view);
    [[nodiscard]] QStringList sentences() const { return m_texts; }
    [[nodiscard]] JobsChart* chart() const { return m_chart; }

private:
    QLabel* m_sentences = nullptr;
    JobsChart* m_chart = nullptr;
    QStringList m_texts;
};

} // namespace headroom
