#include "charts/ghostpane.h"

#include "analysis/ghostsentences.h"
#include "charts/ghostitem.h"
#include "charts/leftoutshade.h"
#include "display/convert.h"
#include "display/numbers.h"
#include "manual/manualpages.h"
#include "models/ghostsmodel.h"

#include <QCategoryAxis>

#include <algorithm>

namespace headroom {

GhostPane::GhostPane(QWidget* parent)
    : ChartPane(tr("Work after the gateway gave up"), parent)
    , m_axes(addLabelledAxes(chart()))
    , m_item(new GhostItem(chart()))
    , m_leftOut(new LeftOutShade(chart()))
    , m_model(new GhostsModel(this))
    , m_lanes(std::make_shared<const GhostLanes>())
{
    setManualPage(this, QLatin1String("logs"));
    setModel(m_model);
    plot()->setReader([this](QPointF place) { return readingAt(place); });
    connect(plot(), &PlotView::placeChosen, this, [this](double x, std::optional<double> y) {
        if (const GhostBar* bar = barAt(x, y))
            emit rowChosen(static_cast<int>(bar->row));
    });
    constexpr int lowest = 50; // two lanes can be told apart
    plot()->setMinimumHeight(lowest);
    setAvailable(false);
    setReading(tr("No server log was joined to this run."));
}

void GhostPane::show(const RunView& view, const TimeBins& time)
{
    setAvailable(view.ghosts != nullptr);
    m_time = time;
    m_lanes = std::make_shared<const GhostLanes>(view.ghosts ? ghostLanes(view.ghosts->rows) : GhostLanes());
    m_model->setGhosts(view.ghosts);
    m_item->setLanes(m_lanes, time.span());
    m_item->setChosen(std::nullopt);
    m_leftOut->setJudged(view.summary, time);
    plot()->setSteps(time.count);
    setTicks(m_axes.x, 0, time.span(), timeTicks(time, 8));
    const int most = std::max(1, m_lanes->lanes);
    // With some left out the height no longer says how many worked at once.
    setTicks(m_axes.y, 0, most, m_lanes->leftOut > 0 ? std::vector<AxisTick>{} : countTicks(most, 2));
    if (!view.summary.ghosts) {
        setReading(tr("No server log was joined to this run."));
        return;
    }
    QString reading = qString(ghostSentence(*view.summary.ghosts));
    if (m_lanes->leftOut > 0)
        reading +=
            tr(" %1 with the least work are not drawn; the table has all of them.").arg(countText(m_lanes->leftOut));
    setReading(reading);
}

void GhostPane::choose(std::optional<int> row)
{
    m_item->setChosen(row ? std::optional(static_cast<std::size_t>(*row)) : std::nullopt);
}

/// The bar under a place; without a height, the first that reaches over it.
const GhostBar* GhostPane::barAt(double x, std::optional<double> y) const
{
    const double second = x * m_time.span();
    const double near = m_time.span() / 150; // a circle has no length
    const double lane = y.value_or(0) * std::max(1, m_lanes->lanes);
    for (const GhostBar& bar : m_lanes->bars) {
        const bool here = second >= bar.from - near && second <= std::max(bar.to, bar.from + near);
        if (here && (!y || (lane >= bar.lane && lane < bar.lane + 1)))
            return &bar;
    }
    return nullptr;
}

QString GhostPane::readingAt(QPointF place) const
{
    const double second = place.x() * m_time.span();
    std::size_t atWork = 0;
    for (const GhostBar& bar : m_lanes->bars)
        atWork += bar.from <= second && second < bar.to ? 1 : 0;
    QStringList lines{tr("%1: %2 at work for nobody")
                          .arg(clockText(nanoseconds(static_cast<nanoseconds::rep>(second * 1e9))), countText(atWork))};
    const GhostBar* bar = barAt(place.x(), place.y());
    if (const GhostRow* row = bar ? m_model->rowAt(static_cast<int>(bar->row)) : nullptr) {
        lines << tr("Request %1: %2").arg(countText(row->number), ghostEndText(*row));
        if (row->work)
            lines << tr("worked %1").arg(latencyText(*row->work));
        if (row->wasted)
            lines << tr("%1 of it wasted").arg(latencyText(*row->wasted));
    }
    return lines.join(QLatin1Char('\n'));
}

void GhostPane::applyTheme(const Theme& theme)
{
    ChartPane::applyTheme(theme);
    styleAxis(m_axes.x, theme, labelFont());
    styleAxis(m_axes.y, theme, labelFont());
    m_item->applyTheme(theme);
    m_leftOut->applyTheme(theme, labelFont());
    using Swatch = LegendEntry::Swatch;
    legend()->setEntries({
        {Swatch::Box, tr("finished, not delivered"), ghostBrush(theme, GhostKind::Finished), {}},
        {Swatch::Box, tr("did not finish"), ghostBrush(theme, GhostKind::NotFinished), {}},
        {Swatch::Circle, tr("not known"), theme.text, {}},
    });
}

} // namespace headroom
