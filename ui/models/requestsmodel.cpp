#include "models/requestsmodel.h"

#include "display/convert.h"
#include "display/numbers.h"

namespace headroom {

namespace {

enum Column { Name, Ended, Answered, InTime, Headroom, P50, P95, P99, ColumnCount };

QString outcomesText(const OutcomeCounts& outcomes)
{
    QStringList parts;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (outcomes.of[i] > 0)
            parts << QStringLiteral("%1 %2").arg(countText(outcomes.of[i]), outcomeText(static_cast<Outcome>(i)));
    }
    return parts.join(QStringLiteral(", "));
}

QVariant numberOf(std::uint64_t count)
{
    return QVariant(static_cast<qulonglong>(count));
}

} // namespace

void RequestsModel::setSummary(const RunSummary& summary, LatencyKind kind)
{
    m_requests = summary.requests;
    m_limit = summary.limit;
    m_kind = kind;
    valuesReplaced(static_cast<int>(m_requests.size()), ColumnCount);
}

ChartTableModel::Cell RequestsModel::percentileCell(const std::optional<Percentile>& percentile) const
{
    const QVariant number = percentile && percentile->value ? QVariant(toMilliseconds(*percentile->value))
                                                            : QVariant(QMetaType::fromType<double>());
    const QString interval = intervalText(percentile);
    return {percentileText(percentile, m_limit), number,
            interval.isEmpty() ? tr("too few answers") : tr("95 % interval: %1").arg(interval)};
}

ChartTableModel::Cell RequestsModel::cell(int row, int column) const
{
    const RequestSummary& request = m_requests[static_cast<std::size_t>(row)];
    const LatencySummary& times =
        m_kind == LatencyKind::Response ? request.latencies.response : request.latencies.service;
    switch (column) {
    case Name:
        return {qString(request.name), {}, {}};
    case Ended:
        return {countText(request.ended), numberOf(request.ended), outcomesText(request.outcomes)};
    case Answered:
        return {countText(answersIn(request.outcomes)), numberOf(answersIn(request.outcomes)),
                outcomesText(request.outcomes)};
    case InTime: {
        const auto& share = request.latencies.answeredInTime;
        return {share ? shareText(*share) : QStringLiteral("–"), share.value_or(0),
                tr("answered within %1").arg(durationText(m_limit))};
    }
    case Headroom: {
        const auto share = headroomAt(request.latencies.limited.p95, m_limit);
        return {share ? shareText(*share) : QStringLiteral("–"), share.value_or(0),
                tr("of the limit of %1, at p95").arg(durationText(m_limit))};
    }
    case P50:
        return percentileCell(times.p50);
    case P95:
        return percentileCell(times.p95);
    default:
        return percentileCell(times.p99);
    }
}

QString RequestsModel::columnTitle(int column) const
{
    switch (column) {
    case Name:
        return tr("Request");
    case Ended:
        return tr("Ended");
    case Answered:
        return tr("Answered");
    case InTime:
        return tr("In time");
    case Headroom:
        return tr("Headroom");
    case P50:
        return QStringLiteral("p50");
    case P95:
        return QStringLiteral("p95");
    default:
        return QStringLiteral("p99");
    }
}

} // namespace headroom
