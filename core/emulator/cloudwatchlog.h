#pragma once

#include "base/units.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

/// Takes one log line without its line end. Called on the emulator's thread; must not throw.
using LogSink = std::function<void(std::string_view line)>;

// The lines Lambda and Zappa write, byte for byte without the final line end (reports end in a tab). Pure.

/// "INIT_START Runtime Version: ..."
[[nodiscard]] std::string initStartLine();
/// "START RequestId: ... Version: $LATEST"
[[nodiscard]] std::string startLine(std::string_view requestId);
[[nodiscard]] std::string endLine(std::string_view requestId);

/// What of the event the "Zappa Event" line repeats. Only headers that carry ids belong here: the real line holds every
/// header, passwords and cookies included.
struct EventFacts {
    std::string_view method;
    std::string_view path; ///< without the query
    std::vector<std::pair<std::string_view, std::string_view>> idHeaders;
    std::string_view requestId; ///< the gateway's, not Lambda's
    std::string_view extendedId;
};
/// "[DEBUG]\t<time>\t<Lambda request id>\tZappa Event: {'resource': ...}", a Python repr. Values are cut at 512 bytes.
[[nodiscard]] std::string eventLine(std::string_view requestId, const EventFacts& event, WallTime now);

/// One request as Zappa's access log prints it.
struct AccessFacts {
    std::string_view client; ///< address
    std::string_view method;
    std::string_view target;
    std::string_view protocol; ///< "HTTP/1.1"
    std::string_view referer;
    std::string_view userAgent;
    unsigned status = 200;
    std::size_t bytes = 0;
    nanoseconds took{};
};
/// "[INFO]\t<time>\t<Lambda request id>\t127.0.0.1 - - [...] "GET / HTTP/1.1" 200 31 "" "curl/7.88" 0/20512": the last
/// field is whole seconds, a slash, and all of the time in microseconds.
[[nodiscard]] std::string accessLine(std::string_view requestId, const AccessFacts& access, WallTime now);

/// "[ERROR]\t<time>\t<Lambda request id>\t<message>"; the message is one line of our own
[[nodiscard]] std::string errorLine(std::string_view requestId, std::string_view message, WallTime now);
/// "<time> <Lambda request id> Task timed out after 30.00 seconds"; Lambda puts an empty line after it.
[[nodiscard]] std::string taskTimedOutLine(std::string_view requestId, nanoseconds took, WallTime now);

struct ReportFacts {
    nanoseconds duration{}; ///< without the cold start
    nanoseconds init{}; ///< zero: the instance was warm
    nanoseconds functionTimeout{}; ///< nothing past it is billed
    int memoryMb = 0;
};
/// "REPORT RequestId: ...\tDuration: 3.01 ms\tBilled Duration: ...\t" with Init Duration only on a cold start. The cold
/// start is billed, as AWS documents it since 2025.
[[nodiscard]] std::string reportLine(std::string_view requestId, const ReportFacts& report);

} // namespace headroom
