#pragma once

#include "serverlog/logevent.h"
#include "serverlog/runids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace headroom {

/// What all lines of a log together tell of one piece of work: an invocation of a function, or a request to a web
/// server, whose log has one line for each.
struct Invocation {
    std::string id; ///< the function's request id; empty for a web server
    std::string method, path;
    std::string gatewayId;
    std::optional<RunIds::Found> found; ///< the run's request whose id its lines hold
    BackendEnd how = BackendEnd::Unknown;
    std::optional<LogTime> start, end;
    std::optional<nanoseconds> duration, billed, init;
    std::optional<std::uint32_t> memorySizeMb, maxMemoryUsedMb;
    std::uint16_t status = 0;
    bool reported = false; ///< the platform said how long it took; else `duration` is the application's own
    std::uint64_t line = 0; ///< of the log, from 1, where it was first seen

    [[nodiscard]] bool isFunctions() const { return !id.empty(); }
    /// When the work began, after a cold start: as logged, or worked out from its end.
    [[nodiscard]] std::optional<LogTime> began() const;
};

} // namespace headroom
