#pragma once

#include "emulator/emulatorsettings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// The luck of one request: two independent standard normal numbers.
struct RequestDraw {
    double work = 0;
    double coldStart = 0;
};

/// The draw of the number-th request: depends on nothing but seed and number, so that what else runs at the time, and
/// which requests happen to meet a cold instance, changes nobody's luck.
[[nodiscard]] RequestDraw drawFor(std::uint64_t seed, std::uint64_t number);

enum class DemoPage {
    Quick,
    Report,
    Slow,
    Delay,
    Trickle,
    Events,
    Push,
    Status,
    JobSubmitted,
    JobAsked,
    NotFound,
    BadQuery
};

/// What the built-in backend does for one request.
struct WorkPlan {
    DemoPage page = DemoPage::Quick;
    unsigned status = 200;
    nanoseconds work{}; ///< on the function's own clock, without a cold start
    bool coldStarts = true; ///< false: a fixed delay, to measure other things with
    std::uint32_t rows = 0; ///< of a report
    std::uint32_t pageNumber = 1; ///< of a report
    std::uint32_t chunks = 0; ///< of a trickling answer, or events; the first comes at once
    nanoseconds gap{}; ///< between two of them
    nanoseconds take{}; ///< how long a submitted job goes on
    WallTime jobEnd; ///< of the job that is asked for
    std::string job; ///< its id
    nanoseconds cachedFor{}; ///< zero: it is made anew each time
    nanoseconds workCached{}; ///< in place of `work`, where it lies in the cache
    std::string detail; ///< what is wrong with the query
};

/// Path and query of a request target, also where the client used the absolute form; "/" where there is no path.
[[nodiscard]] std::string originForm(std::string_view target);

/// Routes a request target (path and query, or the absolute form). Pure: same arguments, same plan.
///   / /quick                  about 20 ms at 512 MB
///   /report?page_size=N&page=P  grows with N; 400 rows have a median of 1.1 s at 512 MB
///   /cached?page_size=N&for=T  the same, kept for that long (60s): X-Cache and Age say whether it had to be made
///   /slow                     1.5 times the limit, whatever the memory: passes the limit, then finishes
///   /delay?ms=N               N ms exactly: no spread, no scaling, no cold start
///   /trickle?chunks=N&gap=T   begins at once and comes in N lines, T apart (300ms, or just 300); /stream is the same
///   /events?count=N&gap=T     as server-sent events; behind the last one comes the data [DONE]
///   /push                     a WebSocket, see PushSession; without one, or where the gateway passes none on, a 426
///   /status?code=N            that status at once
///   POST /jobs?take=40s       about 20 ms at 512 MB: 202 with a Location that says where to ask for the job's result
///   /jobs/ID                  as quick: 202 with Retry-After until the job has gone on for so long, then 200
/// Anything else is a 404; a query value that is missing or out of range is a 400 with a sentence.
[[nodiscard]] WorkPlan planWork(std::string_view target, const EmulatorSettings& settings, const RequestDraw& draw,
                                std::string_view method = "GET");

/// The id of a job, which holds all there is to know of it: the backend keeps none. `salt` tells jobs apart that are
/// submitted in the same millisecond.
[[nodiscard]] std::string jobId(WallTime submitted, nanoseconds take, std::string_view salt);
/// When the job with this id is done; nothing: it is no id.
[[nodiscard]] std::optional<WallTime> jobEnd(std::string_view id);

/// The page that WebSockets are opened to.
[[nodiscard]] bool isPushPage(std::string_view target);

/// Share of one core that single-threaded work gets: memory / 1769, at most 1.
[[nodiscard]] double cpuShare(int memoryMb);

/// How long a new instance takes before it can serve. At most 10 s, where Lambda itself ends the phase (its second try
/// inside the first request is not modelled).
[[nodiscard]] nanoseconds coldStartTime(const ColdStart& coldStart, int memoryMb, const RequestDraw& draw);

} // namespace headroom
