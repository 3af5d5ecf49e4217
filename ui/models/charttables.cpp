#include "models/charttables.h"

#include "display/numbers.h"

namespace headroom {

namespace {

QVariant numberOf(std::uint64_t count)
{
    return QVariant(static_cast<qulonglong>(count));
}

} // namespace

QString latencyRowText(const HeatMapGrid& grid, std::size_t row)
{
    const QString from = latencyText(grid.edges[row]), to = latencyText(grid.edges[row + 1]);
    if (grid.scale.part && row == 0)
        return QStringLiteral("< %1").arg(to);
    if (grid.scale.part && row + 1 == grid.rows())
        return QStringLiteral("≥ %1").arg(from);
    return QStringLiteral("%1 – %2").arg(from, to);
}

void HeatMapModel::setGrid(std::shared_ptr<const HeatMapGrid> grid)
{
    m_grid = std::move(grid);
    m_rowsInUse.clear();
    for (std::size_t row = 0; row < m_grid->rows(); ++row) {
        for (std::size_t column = 0; column < m_grid->columns(); ++column) {
            if (m_grid->at(row, column) > 0) {
                m_rowsInUse.push_back(row);
                break;
            }
        }
    }
    valuesReplaced(m_grid->time.count, static_cast<int>(m_rowsInUse.size()) + 2);
}

ChartTableModel::Cell HeatMapModel::cell(int row, int column) const
{
    if (column == 0)
        return {clockText(m_grid->time.startOf(row)), {}};
    const auto inGrid = static_cast<std::size_t>(column - 1);
    const auto bin = static_cast<std::size_t>(row);
    const std::uint64_t count =
        inGrid < m_rowsInUse.size() ? m_grid->at(m_rowsInUse[inGrid], bin) : m_grid->failed[bin].total();
    return {count == 0 ? QString() : countText(count), numberOf(count)};
}

QString HeatMapModel::columnTitle(int column) const
{
    if (column == 0)
        return tr("Start");
    const auto inGrid = static_cast<std::size_t>(column - 1);
    if (inGrid >= m_rowsInUse.size())
        return tr("Failed");
    const std::size_t row = m_rowsInUse[inGrid];
    return latencyRowText(*m_grid, row);
}

void OutcomeModel::setBins(OutcomeBins bins)
{
    m_bins = std::move(bins);
    valuesReplaced(m_bins.time.count, 1 + static_cast<int>(outcomeGroupCount));
}

ChartTableModel::Cell OutcomeModel::cell(int row, int column) const
{
    if (column == 0)
        return {clockText(m_bins.time.startOf(row)), {}};
    const std::uint64_t count = m_bins.countOf(static_cast<std::size_t>(row), static_cast<OutcomeGroup>(column - 1));
    return {countText(count), numberOf(count)};
}

QString OutcomeModel::columnTitle(int column) const
{
    return column == 0 ? tr("Start") : groupText(static_cast<OutcomeGroup>(column - 1));
}

void LoadModel::setBins(LoadBins bins)
{
    m_bins = std::move(bins);
    valuesReplaced(m_bins.time.count, 7);
}

ChartTableModel::Cell LoadModel::cell(int row, int column) const
{
    const LoadBin& bin = m_bins.bins[static_cast<std::size_t>(row)];
    const auto known = [&](const QString& text, const QVariant& number) {
        return bin.secondsKnown > 0 ? Cell{text, number} : Cell{{}, number};
    };
    switch (column) {
    case 0:
        return {clockText(m_bins.time.startOf(row)), {}};
    case 1:
        return {perSecondText(bin.plannedPerSecond), bin.plannedPerSecond};
    case 2:
        return known(perSecondText(bin.sentPerSecond), bin.sentPerSecond);
    case 3:
        return known(countText(bin.inFlight), numberOf(bin.inFlight));
    case 4:
        return known(countText(bin.lateStarts), numberOf(bin.lateStarts));
    case 5:
        return known(countText(bin.droppedStarts), numberOf(bin.droppedStarts));
    default:
        return known(latencyText(bin.maxLag), toMilliseconds(bin.maxLag));
    }
}

QString LoadModel::columnTitle(int column) const
{
    switch (column) {
    case 0:
        return tr("Start");
    case 1:
        return tr("Planned/s");
    case 2:
        return tr("Sent/s");
    case 3:
        return tr("In flight");
    case 4:
        return tr("Late starts");
    case 5:
        return tr("Dropped starts");
    default:
        return tr("Largest lag");
    }
}

} // namespace headroom
