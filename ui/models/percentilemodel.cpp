#include "models/percentilemodel.h"

#include "display/numbers.h"

#include <QLocale>

namespace headroom {

namespace {

constexpr int slowestRow = 5; // after the percentiles

enum Column { Name, Response, ResponseInterval, Service, ServiceInterval, ResponseBefore, ServiceBefore };

/// Without a value still a number, so that the column stays aligned.
QVariant milliseconds(std::optional<nanoseconds> time)
{
    return time ? QVariant(toMilliseconds(*time)) : QVariant(QMetaType::fromType<double>());
}

} // namespace

void PercentileModel::setSummary(const RunSummary& summary)
{
    m_summary = summary;
    replaced();
}

void PercentileModel::setBaseline(std::shared_ptr<const Baseline> baseline)
{
    m_baseline = std::move(baseline);
    replaced();
}

void PercentileModel::replaced()
{
    valuesReplaced(slowestRow + 1, m_baseline ? ServiceBefore + 1 : ServiceInterval + 1);
}

ChartTableModel::Cell PercentileModel::timeCell(const LatencySummary& times, int row, nanoseconds limit) const
{
    if (row == slowestRow)
        return times.max ? Cell{latencyText(*times.max), milliseconds(times.max)} : Cell{};
    const auto& percentile = *percentilesOf(times)[static_cast<std::size_t>(row)].percentile;
    return {percentileText(percentile, limit), milliseconds(percentile ? percentile->value : std::nullopt)};
}

ChartTableModel::Cell PercentileModel::cell(int row, int column) const
{
    const auto at = [&](const LatencySummary& times) { return percentilesOf(times)[static_cast<std::size_t>(row)]; };
    switch (column) {
    case Name:
        return {row == slowestRow
                    ? tr("Slowest answer")
                    : QStringLiteral("p") + QLocale().toString(at(m_summary.response).share * 100, 'g', 6),
                {}};
    case Response:
        return timeCell(m_summary.response, row, m_summary.limit);
    case Service:
        return timeCell(m_summary.service, row, m_summary.limit);
    case ResponseBefore:
        return timeCell(m_baseline->response, row, m_baseline->limit);
    case ServiceBefore:
        return timeCell(m_baseline->service, row, m_baseline->limit);
    default:
        break;
    }
    const LatencySummary& times = column == ResponseInterval ? m_summary.response : m_summary.service;
    return row == slowestRow ? Cell{} : Cell{intervalText(*at(times).percentile), {}};
}

QString PercentileModel::columnTitle(int column) const
{
    switch (column) {
    case Name:
        return tr("Percentile");
    case Response:
        return tr("Response time");
    case Service:
        return tr("Service time");
    case ResponseBefore:
        return tr("Baseline: response");
    case ServiceBefore:
        return tr("Baseline: service");
    default:
        return tr("95 % interval");
    }
}

} // namespace headroom
