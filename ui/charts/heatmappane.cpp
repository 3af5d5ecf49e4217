#include "charts/heatmappane.h"

#include "charts/leftoutshade.h"
#include "charts/limitgrip.h"
#include "display/numbers.h"
#include "models/charttables.h"
#include "theme/theme.h"

#include <QCategoryAxis>

#include <algorithm>
#include <limits>

namespace headroom {

namespace {

/// Requests younger than the limit may still become timeouts: that part of the picture is not yet known.
void setUndecided(HeatMapPicture& picture, const RunView& view)
{
    if (!view.live())
        return;
    const double now = toSeconds(view.snapshot->elapsed);
    const double lastStart = std::min(now, toSeconds(view.snapshot->sendingTime));
    picture.undecidedFrom = std::max(0.0, now - toSeconds(view.summary.limit));
    picture.undecidedTo = std::max(picture.undecidedFrom, lastStart);
}

std::vector<AxisTick> ticksWithFailures(const LatencyScale& scale)
{
    const FailureRow row = failureRow(scale);
    std::vector<AxisTick> ticks = latencyTicks(scale);
    if (scale.part) { // a number there would be taken for that of the row that holds all faster ones
        const double room = scale.at(scale.fasterBelow());
        ticks.erase(ticks.begin(),
                    std::find_if(ticks.begin(), ticks.end(), [&](const AxisTick& tick) { return tick.at > room; }));
        ticks.insert(ticks.begin(), {(scale.bottom() + room) / 2, HeatMapPane::tr("faster")});
    }
    ticks.insert(ticks.begin(), {(row.bottom + row.top) / 2, HeatMapPane::tr("failed")});
    return ticks;
}

/// What the colours of the limit stand for in this picture; empty: they are not in it.
QString limitCellsText(const HeatMapGrid& grid)
{
    if (grid.anyGaveUpEarly())
        return HeatMapPane::tr("gave up");
    const auto limit = grid.counts.begin() + static_cast<std::ptrdiff_t>(grid.limitRow * grid.columns());
    const bool any = std::any_of(limit, grid.counts.end(), [](std::uint64_t count) { return count > 0; });
    return any ? HeatMapPane::tr("≥ limit") : QString();
}

/// Cells are counted from histograms, which know a time to 0.1 %: whatever may have been counted in a cell is shown.
nanoseconds nearly(nanoseconds edge, int direction)
{
    return edge + direction * (edge / 500);
}

} // namespace

HeatMapPane::HeatMapPane(QWidget* parent)
    : ChartPane(tr("Latency by start time"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_item(new HeatMapItem(chart()))
    , m_leftOut(new LeftOutShade(chart()))
    , m_grip(new LimitGrip(plot()))
    , m_model(new HeatMapModel(this))
{
    setModel(m_model);
    plot()->setReader([this](QPointF place) { return readingAt(place); });
    connect(plot(), &PlotView::placeChosen, this, &HeatMapPane::choose);
}

void HeatMapPane::mark(const std::optional<Sample>& sample)
{
    if (!sample) {
        m_item->setMark(std::nullopt);
        return;
    }
    const bool inCells = isAnswer(sample->outcome) || sample->outcome == Outcome::GatewayTimeout;
    const nanoseconds time = m_kind == LatencyKind::Response ? sample->responseTime() : sample->serviceTime();
    m_item->setMark(HeatMapItem::Mark{toSeconds(sample->plannedStart), time, !inCells});
}

void HeatMapPane::choose(double x, std::optional<double> y)
{
    if (!m_grid)
        return;
    const auto column =
        std::min(static_cast<std::size_t>(x * static_cast<double>(m_grid->columns())), m_grid->columns() - 1);
    const int bin = static_cast<int>(column);
    SampleFilter cell;
    cell.plannedFrom = m_grid->time.startOf(bin);
    cell.plannedBefore = m_grid->time.startOf(bin + 1);
    cell.byService = m_kind == LatencyKind::Service;
    if (y) {
        const double bottom = failureRow(m_grid->scale).bottom;
        const double position = bottom + *y * (m_grid->scale.top() - bottom);
        if (position < m_grid->scale.bottom()) {
            for (std::size_t i = 0; i < outcomeCount; ++i) {
                const auto outcome = static_cast<Outcome>(i);
                if (!isAnswer(outcome) && outcome != Outcome::GatewayTimeout)
                    cell.outcomes.push_back(outcome);
            }
        } else {
            const std::size_t row = m_grid->rowOf(m_grid->scale.latencyAt(position));
            cell.outcomes = {Outcome::Ok, Outcome::NearLimit, Outcome::GatewayTimeout};
            if (row > 0) // the lowest and the highest row hold what lies outside the axis as well
                cell.slowerThan = nearly(m_grid->edges[row], -1);
            if (row + 1 < m_grid->rows())
                cell.fasterThan = nearly(m_grid->edges[row + 1], 1);
        }
    }
    emit cellChosen(cell);
}

void HeatMapPane::show(const RunView& view, const RunPicture& picture)
{
    const LatencyScale& scale = picture.grid->scale;
    m_kind = picture.latencies.kind;
    m_grid = picture.grid;
    HeatMapPicture drawn{picture.grid, picture.dots};
    setUndecided(drawn, view);
    setLegend(view.live(), limitCellsText(*m_grid));
    if (view.measured)
        drawn.measuredLimit = view.measured->limit;
    m_item->setPicture(std::move(drawn));
    m_leftOut->setJudged(view.summary, picture.time);
    m_model->setGrid(m_grid);
    plot()->setSteps(picture.time.count);
    if (view.over())
        m_grip->setLine(scale, failureRow(scale).bottom, view.measured ? view.measured->limit : scale.limit);
    else
        m_grip->clear();
    setTicks(m_axes.x, 0, picture.time.span(), timeTicks(picture.time, 8));
    setTicks(m_axes.y, failureRow(scale).bottom, scale.top(), ticksWithFailures(scale));
    if (!view.live())
        setReading(tr("%1 requests ended; limit %2; slowest answer %3; %4 gateway timeouts")
                       .arg(countText(view.summary.finished), latencyText(view.summary.limit),
                            latencyText(view.summary.service.max.value_or(nanoseconds(0))),
                            countText(view.summary.outcomes[Outcome::GatewayTimeout])));
}

QString HeatMapPane::cellText(std::size_t row, std::size_t column) const
{
    const std::uint64_t requests = m_grid->at(row, column);
    constexpr std::uint64_t most = std::numeric_limits<int>::max();
    return tr("%1: %Ln requests", nullptr, static_cast<int>(std::min(requests, most)))
        .arg(latencyRowText(*m_grid, row));
}

QString HeatMapPane::failuresText(std::size_t column) const
{
    QStringList parts;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        if (m_grid->failed[column][outcome] > 0)
            parts << QStringLiteral("%1 %2").arg(countText(m_grid->failed[column][outcome]), outcomeText(outcome));
    }
    return parts.isEmpty() ? tr("no failures") : parts.join(QStringLiteral(", "));
}

QString HeatMapPane::readingAt(QPointF place) const
{
    if (!m_grid)
        return {};
    const auto column =
        std::min(static_cast<std::size_t>(place.x() * static_cast<double>(m_grid->columns())), m_grid->columns() - 1);
    const double bottom = failureRow(m_grid->scale).bottom;
    const double position = bottom + place.y() * (m_grid->scale.top() - bottom);
    const bool failures = position < m_grid->scale.bottom();
    std::uint64_t pastLimit = 0;
    for (std::size_t row = m_grid->limitRow; row < m_grid->rows(); ++row)
        pastLimit += m_grid->at(row, column);
    const std::uint64_t early = m_grid->gaveUpEarlyIn(column);
    const int bin = static_cast<int>(column);
    return QStringList{
        tr("Started %1 to %2").arg(clockText(m_grid->time.startOf(bin)), clockText(m_grid->time.startOf(bin + 1))),
        failures ? failuresText(column) : cellText(m_grid->rowOf(m_grid->scale.latencyAt(position)), column),
        tr("%1 in all, %2 at or past the limit, %3 failed")
                .arg(countText(m_grid->columnTotal(column)), countText(pastLimit),
                     countText(m_grid->failed[column].total()))
            + (early > 0 ? tr(", %1 given up on before the limit").arg(countText(early)) : QString()),
    }
        .join(QLatin1Char('\n'));
}

void HeatMapPane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    m_item->applyTheme(theme, labelFont());
    m_leftOut->applyTheme(theme, labelFont());
    legend()->setEntries(legendEntries(theme));
}

/// What is not in the picture would only take the room of what is.
void HeatMapPane::setLegend(bool live, const QString& limitCells)
{
    const bool same = m_live == live && m_limitCells == limitCells;
    m_live = live;
    m_limitCells = limitCells;
    if (!same)
        legend()->setEntries(legendEntries(themeFor(palette())));
}

QList<LegendEntry> HeatMapPane::legendEntries(const Theme& theme) const
{
    using Swatch = LegendEntry::Swatch;
    const auto ramp = [](const std::array<QColor, 6>& colours) {
        return QList<QColor>(colours.begin() + 1, colours.end());
    };
    QList<LegendEntry> entries{{Swatch::Ramp, tr("few to many"), {}, ramp(theme.below)}};
    if (!m_limitCells.isEmpty())
        entries << LegendEntry{Swatch::Ramp, m_limitCells, {}, ramp(theme.above)};
    entries << LegendEntry{Swatch::DashedLine, tr("near"), theme.nearLimit(), {}};
    if (m_live) {
        entries << LegendEntry{Swatch::Circle, tr("in flight"), theme.text, {}}
                << LegendEntry{Swatch::Box, tr("undecided"), QBrush(theme.secondary, Qt::BDiagPattern), {}};
    }
    return entries;
}

} // namespace headroom
