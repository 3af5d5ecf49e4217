#include "models/jobsmodel.h"

#include "charts/percentilecurve.h"
#include "display/convert.h"
#include "display/jobtexts.h"
#include "display/numbers.h"

#include <QLocale>

#include <algorithm>

namespace headroom {

namespace {

enum Column { Request, Which, Completion, Between, Accepted, Silence, ColumnCount };
constexpr int rowsEach = 6; ///< five percentiles and the slowest

} // namespace

void JobsModel::setJobs(std::vector<JobsSummary> jobs, nanoseconds limit)
{
    m_jobs = std::move(jobs);
    m_limit = limit;
    valuesReplaced(rowsEach * static_cast<int>(m_jobs.size()), ColumnCount);
}

ChartTableModel::Cell JobsModel::cell(int row, int column) const
{
    const JobsSummary& jobs = m_jobs[static_cast<std::size_t>(row / rowsEach)];
    const auto place = static_cast<std::size_t>(row % rowsEach);
    const bool slowest = place == rowsEach - 1;
    const auto time = [&](const LatencySummary& times) {
        if (slowest)
            return times.max ? Cell{latencyText(*times.max), toMilliseconds(*times.max)}
                             : Cell{QStringLiteral("–"), {}};
        const std::optional<Percentile>& percentile = *percentilesOf(times)[place].percentile;
        const bool exact = percentile && percentile->value;
        return Cell{percentileText(percentile, m_limit),
                    exact ? QVariant(toMilliseconds(*percentile->value)) : QVariant(QMetaType::fromType<double>())};
    };
    switch (column) {
    case Request:
        return {qString(jobs.name), {}};
    case Which:
        return {slowest ? tr("slowest")
                        : QStringLiteral("p")
                        + QLocale().toString(percentilesOf(jobs.numbers.completion)[place].share * 100, 'g', 6),
                {}};
    case Completion:
        return time(jobs.numbers.completion);
    case Between:
        return {slowest ? QString() : intervalText(*percentilesOf(jobs.numbers.completion)[place].percentile), {}};
    case Accepted:
        return time(jobs.numbers.accepted);
    default:
        return time(jobs.numbers.silence);
    }
}

QString JobsModel::columnTitle(int column) const
{
    const JobKind kind = m_jobs.empty() ? JobKind::Polled : m_jobs.front().kind;
    const bool mixed = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const auto& jobs) { return jobs.kind != kind; });
    switch (column) {
    case Request:
        return tr("Jobs of");
    case Which:
        return tr("Percentile");
    case Completion:
        return completionTitle(mixed ? JobKind::Polled : kind);
    case Between:
        return tr("95 % interval");
    case Accepted:
        return acceptedTitle(mixed ? JobKind::Polled : kind);
    default:
        return tr("Longest silence");
    }
}

} // namespace headroom
