#include "analysis/ghostrows.h"

#include "analysis/ghosts.h"
#include "recording/sending.h"

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

template <typename Any> auto keyOf(const Any& one)
{
    return std::tuple(one.number, one.request, one.attempt);
}

GhostRow rowOf(const BackendRecord& record, const std::optional<ClockSkew>& skew)
{
    GhostRow row;
    row.number = record.number;
    row.request = record.request;
    row.attempt = record.attempt;
    row.plannedStart = record.plannedStart;
    row.clientEnd = record.clientEnd;
    row.work = record.work();
    row.billed = record.billed;
    row.wasted = wastedTime(record, skew);
    if (row.wasted)
        row.backendEnd = row.clientEnd + *row.wasted;
    row.how = record.how;
    row.join = record.join;
    row.sure = record.sure;
    return row;
}

} // namespace

void UnknownGhosts::add(std::span<const Sample> samples)
{
    const auto before = [](const auto& a, const auto& b) { return keyOf(a) < keyOf(b); };
    for (const Sample& sample : samples) {
        if (full())
            return;
        if (sample.outcome != Outcome::GatewayTimeout)
            continue;
        GhostRow row;
        row.number = sample.number;
        row.request = sample.request;
        row.attempt = sendingOf(sample);
        row.plannedStart = sample.plannedStart;
        row.clientEnd = sample.end;
        const auto found = std::lower_bound(m_log.records.begin(), m_log.records.end(), row, before);
        if (found == m_log.records.end() || keyOf(*found) != keyOf(row))
            m_rows.push_back(row);
    }
}

std::vector<GhostRow> ghostRows(const JoinedLog& log, std::vector<GhostRow> unknown)
{
    std::vector<GhostRow> rows = std::move(unknown);
    for (const BackendRecord& record : log.records) {
        if (record.outcome == Outcome::GatewayTimeout)
            rows.push_back(rowOf(record, log.skew));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const GhostRow& a, const GhostRow& b) { return keyOf(a) < keyOf(b); });
    return rows;
}

} // namespace headroom
