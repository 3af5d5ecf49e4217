#pragma once

#include "serverlog/logcorrelator.h"
#include "serverlog/runids.h"

namespace headroom {

/// A run of which the tests know everything: its key, its start, and requests as they are made here.
inline const RunKey logRunKey{0x0123456789abcdefULL, 0xfedcba9876543210ULL};
inline const WallTime logRunStart = WallTime(std::chrono::seconds(1'700'000'000));
inline const RunIds logRunIds{logRunKey, logRunStart};

inline RequestIds idsOf(std::uint64_t number, std::uint32_t attempt = 0, std::uint32_t step = 0)
{
    return requestIds(logRunKey, {number, attempt, step}, logRunStart);
}

/// "1-<8 hex>-<24 hex>"
inline std::string rootOf(std::uint64_t number)
{
    return idsOf(number).amznTraceId.substr(5);
}

/// Sent at `sent` and ended after `service`; a gateway timeout with 504, or an answer with 200.
inline Sample sampleOf(std::uint64_t number, nanoseconds sent, nanoseconds service, Outcome outcome)
{
    Sample sample;
    sample.number = number;
    sample.plannedStart = sample.sent = sent;
    sample.end = sent + service;
    sample.firstByte = sample.end;
    sample.outcome = outcome;
    sample.status = isAnswer(outcome) ? 200 : 504;
    return sample;
}

} // namespace headroom
