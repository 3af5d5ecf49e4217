#include "models/percentilemodel.h"

#include "display/numbers.h"

#include <QLocale>

namespace headroom {

namespace {

constexpr int slowestRow = 5; // after the percentiles

/// Without a value still a number, so that the column stays aligned.
QVariant milliseconds(std::optional<nanoseconds> time)
{
    return time ? QVariant(toMilliseconds(*time)) : QVariant(QMetaType::fromType<double>());
}

} // namespace

void PercentileModel::setSummary(const RunSummary& summary)
{
    m_summary = summary;
    valuesReplaced(slowestRow + 1, 5);
}

ChartTableModel::Cell PercentileModel::cell(int row, int column) const
{
    const bool response = column <= 2;
    const LatencySummary& times = response ? m_summary.response : m_summary.service;
    if (row == slowestRow) {
        if (column == 0)
            return {tr("Slowest answer"), {}};
        const bool value = column == 1 || column == 3;
        return value && times.max ? Cell{latencyText(*times.max), milliseconds(times.max)} : Cell{};
    }
    const SharePercentile at = percentilesOf(times)[static_cast<std::size_t>(row)];
    if (column == 0)
        return {QStringLiteral("p") + QLocale().toString(at.share * 100, 'g', 6), {}};
    if (column == 2 || column == 4)
        return {intervalText(*at.percentile), {}};
    const auto number = milliseconds(*at.percentile ? (*at.percentile)->value : std::nullopt);
    return {percentileText(*at.percentile, m_summary.limit), number};
}

QString PercentileModel::columnTitle(int column) const
{
    switch (column) {
    case 0:
        return tr("Percentile");
    case 1:
        return tr("Response time");
    case 3:
        return tr("Service time");
    default:
        return tr("95 % interval");
    }
}

} // namespace headroom
