#include "models/capacitymodel.h"

#include "display/capacitytexts.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "display/numbers.h"

namespace headroom {

namespace {

enum Column { Number, RatePerSecond, Judged, Requests, P99, Interval, Missed, Timeouts, Judgement, Why, ColumnCount };

QVariant numberOf(std::uint64_t count)
{
    return QVariant(static_cast<qulonglong>(count));
}

QString rateText(double rate, bool confirming)
{
    const QString text = qString(rateWords(rate));
    return confirming ? CapacityModel::tr("%1 again").arg(text) : text;
}

} // namespace

void CapacityModel::setView(const CapacityView& view)
{
    m_steps = view.result ? view.result->steps : view.progress.steps;
    m_underWay = view.result ? std::nullopt : view.progress.underWay;
    m_sent = view.progress.snapshot ? view.progress.snapshot->sent : 0;
    m_limit = view.profile ? view.profile->limit.time : nanoseconds(0);
    valuesReplaced(static_cast<int>(m_steps.size()) + (m_underWay ? 1 : 0), ColumnCount);
}

QString CapacityModel::runFileAt(int row) const
{
    const bool ended = row >= 0 && row < static_cast<int>(m_steps.size());
    return ended ? qString(m_steps[static_cast<std::size_t>(row)].runFile) : QString();
}

ChartTableModel::Cell CapacityModel::cell(int row, int column) const
{
    if (column == Number)
        return {countText(static_cast<std::uint64_t>(row) + 1), numberOf(static_cast<std::uint64_t>(row) + 1)};
    const auto step = static_cast<std::size_t>(row);
    return step < m_steps.size() ? stepCell(m_steps[step], column) : underWayCell(column);
}

ChartTableModel::Cell CapacityModel::underWayCell(int column) const
{
    switch (column) {
    case RatePerSecond:
        return {rateText(m_underWay->rate, m_underWay->confirming), m_underWay->rate};
    case Requests:
        return {countText(m_sent), numberOf(m_sent), tr("sent so far, warm-up included")};
    case Judgement:
        return {tr("measuring"), {}};
    default:
        return {};
    }
}

ChartTableModel::Cell CapacityModel::stepCell(const CapacityStep& step, int column) const
{
    const StepEvidence& evidence = step.evidence;
    switch (column) {
    case RatePerSecond:
        return {rateText(step.rate, step.confirming), step.rate,
                step.confirming ? tr("measured again and longer, to confirm it") : QString()};
    case Judged:
        return {durationText(evidence.judged), toSeconds(evidence.judged)};
    case Requests:
        return {countText(evidence.requests), numberOf(evidence.requests)};
    case P99: {
        const bool exact = evidence.p99 && evidence.p99->value;
        return {percentileText(evidence.p99, m_limit),
                exact ? QVariant(toMilliseconds(*evidence.p99->value)) : QVariant(QMetaType::fromType<double>())};
    }
    case Interval:
        return {intervalText(evidence.p99), {}};
    case Missed: {
        const double share = evidence.beyondMark ? evidence.beyondMark->share : 0;
        return {shareText(share), share, tr("without an answer within %1").arg(axisLatencyText(evidence.mark))};
    }
    case Timeouts:
        return {countText(evidence.gatewayTimeouts), numberOf(evidence.gatewayTimeouts)};
    case Judgement:
        return {stepVerdictText(step.verdict), {}};
    default:
        return {saidInLanguage(step.sentence), {}};
    }
}

QString CapacityModel::columnTitle(int column) const
{
    switch (column) {
    case Number:
        return tr("Step");
    case RatePerSecond:
        return tr("Rate");
    case Judged:
        return tr("Judged");
    case Requests:
        return tr("Requests");
    case P99:
        return tr("p99 service");
    case Interval:
        return tr("95 % interval");
    case Missed:
        return tr("Missed");
    case Timeouts:
        return tr("Timeouts");
    case Judgement:
        return tr("Verdict");
    default:
        return tr("What decided it");
    }
}

} // namespace headroom
