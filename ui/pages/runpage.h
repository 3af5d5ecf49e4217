#pragma once

#include "charts/latencyscale.h"
#include "run/runview.h"

#include <QWidget>

#include <optional>

class QSplitter;

namespace headroom {

class ChartPane;
class ConditionsPane;
class FailuresPane;
class FindingsPane;
class HeatMapPane;
class LoadPane;
class OutcomePane;
class PercentilePane;
class RequestsPane;
class VerdictStrip;

/// A run, the same live and afterwards: the verdict strip and the charts. Charts over time share one axis and cursor.
class RunPage : public QWidget {
    Q_OBJECT
public:
    explicit RunPage(QWidget* parent = nullptr);

    void show(const RunView& view);
    void setLatencyKind(LatencyKind kind);
    [[nodiscard]] LatencyKind latencyKind() const { return m_kind; }

    /// Charts, from the top; for menus and tests.
    [[nodiscard]] QList<ChartPane*> panes() const;
    /// Shows the chart that has the focus as a table, or as a chart again; without a focus, the first.
    void toggleTable();

    [[nodiscard]] const ConditionsPane* conditions() const { return m_conditions; }
    [[nodiscard]] const FindingsPane* findings() const { return m_findings; }
    [[nodiscard]] const RequestsPane* requests() const { return m_requests; }
    [[nodiscard]] const VerdictStrip* strip() const { return m_strip; }
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);
    void resetLayout();

private:
    void shareTimeAxis();
    void moveCursor(std::optional<double> x);
    void refresh();

    RunView m_view;
    LatencyKind m_kind = LatencyKind::Response;
    VerdictStrip* m_strip = nullptr;
    HeatMapPane* m_heatMap = nullptr;
    OutcomePane* m_outcomes = nullptr;
    LoadPane* m_load = nullptr;
    PercentilePane* m_percentiles = nullptr;
    ConditionsPane* m_conditions = nullptr;
    FindingsPane* m_findings = nullptr;
    RequestsPane* m_requests = nullptr;
    FailuresPane* m_failures = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_left = nullptr;
    QSplitter* m_right = nullptr;
};

} // namespace headroom
