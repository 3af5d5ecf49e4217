#pragma once

#include "analysis/samplefilter.h"
#include "charts/latencyscale.h"
#include "run/runpicture.h"
#include "run/runview.h"

#include <QWidget>

#include <memory>
#include <optional>

class QSplitter;

namespace headroom {

struct Baseline;
class ChartPane;
class DetailTabs;
class GhostPane;
class HeatMapPane;
class LoadPane;
class OutcomePane;
class PercentilePane;
class RangeBar;
class VerdictStrip;
class WhatIfBar;

/// A run, the same live and afterwards: the verdict strip and the charts. Charts over time share one axis and cursor.
class RunPage : public QWidget {
    Q_OBJECT
public:
    explicit RunPage(QWidget* parent = nullptr);

    void show(const RunView& view);
    void setLatencies(const ShownLatencies& latencies);
    void showBaseline(const std::shared_ptr<const Baseline>& baseline);
    [[nodiscard]] const ShownLatencies& latencies() const { return m_latencies; }

    /// Charts, from the top, those of ghosts and jobs last; for menus and tests.
    [[nodiscard]] QList<ChartPane*> panes() const;
    /// Shows the chart that has the focus as a table, or as a chart again; without a focus, the first.
    void toggleTable();

    /// Shows where a request of this run stands, or none.
    void markSample(const std::optional<Sample>& sample);

    /// Where a marker would stand: now, of a run that goes on; else at the cursor, or where the shown part begins.
    [[nodiscard]] nanoseconds markedMoment() const;
    void focusLimit(); ///< to type another one

    [[nodiscard]] WhatIfBar* whatIf() const { return m_whatIf; }
    [[nodiscard]] DetailTabs* details() const { return m_details; }
    [[nodiscard]] HeatMapPane* heatMap() const { return m_heatMap; }
    [[nodiscard]] GhostPane* ghosts() const { return m_ghosts; }
    [[nodiscard]] const VerdictStrip* strip() const { return m_strip; }
    [[nodiscard]] RangeBar* range() const { return m_range; }
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);
    void resetLayout();

signals:
    void rangeChosen(std::optional<headroom::TimeRange> range); ///< unset: the whole run
    void whatIfChosen(std::optional<std::chrono::nanoseconds> limit); ///< unset: the measured one
    void markerAsked(); ///< at markedMoment()
    void nearLimitAsked(); ///< ShownLatencies::nearLimit, or no more
    void markersEdited(const headroom::RunMarkers& markers);
    /// The requests that stand at a place of a chart.
    void requestsChosen(const headroom::SampleFilter& part);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QList<ChartPane*> overTime() const; ///< panes that share the time axis
    void shareTimeAxis();
    void connectLimit();
    void spreadCharts();
    void chooseRange(double from, double to);
    void moveCursor(std::optional<double> x);
    void refresh();
    void showCharts();
    void holdCharts();

    RunView m_view;
    ShownLatencies m_latencies;
    std::optional<nanoseconds> m_heldAt; ///< of a live run: its charts stand still since then
    VerdictStrip* m_strip = nullptr;
    RangeBar* m_range = nullptr;
    WhatIfBar* m_whatIf = nullptr;
    std::optional<double> m_cursor; ///< share of the time axis
    HeatMapPane* m_heatMap = nullptr;
    GhostPane* m_ghosts = nullptr;
    OutcomePane* m_outcomes = nullptr;
    LoadPane* m_load = nullptr;
    PercentilePane* m_percentiles = nullptr;
    DetailTabs* m_details = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_left = nullptr;
    QSplitter* m_right = nullptr;
    bool m_layoutChosen = false; ///< by the user, now or before
};

} // namespace headroom
