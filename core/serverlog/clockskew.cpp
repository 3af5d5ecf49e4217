#include "serverlog/clockskew.h"

#include <algorithm>

namespace headroom {

namespace {

nanoseconds sentAt(const BackendRecord& record)
{
    return record.clientEnd - record.service;
}

/// An end that the log writes as 14:02:07 may lie up to a second later.
nanoseconds latest(const BackendRecord& record, nanoseconds time)
{
    return time + record.grain;
}

} // namespace

std::optional<ClockSkew> clockSkew(std::span<const BackendRecord> records)
{
    std::optional<nanoseconds> low, high;
    std::uint64_t pairs = 0;
    for (const BackendRecord& record : records) {
        if (record.join > LogJoin::GatewayId || !record.start)
            continue;
        ++pairs;
        const nanoseconds most = latest(record, *record.start) - sentAt(record);
        high = std::min(high.value_or(most), most);
        if (!isAnswer(record.outcome) || !record.duration)
            continue;
        const nanoseconds least = *record.start + *record.duration - record.clientEnd;
        low = std::max(low.value_or(least), least);
    }
    if (!high)
        return std::nullopt;
    ClockSkew skew{*high, low, *high, pairs};
    if (low) {
        skew.estimate = *low + (*high - *low) / 2;
        skew.low = std::min(*low, *high);
        skew.high = std::max(*low, *high);
    }
    return skew;
}

} // namespace headroom
