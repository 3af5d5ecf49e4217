#pragma once

#include "serverlog/invocation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace headroom {

/// Where in time a run's requests can be found in a log.
struct LogWindow {
    WallTime from, until;
    [[nodiscard]] bool holds(WallTime time) const { return time >= from && time <= until; }
};
/// Of a run, with room for clocks that differ by an hour and for work that goes on for Lambda's longest.
[[nodiscard]] LogWindow logWindow(WallTime runStart, nanoseconds runLength);

/// Puts the lines of each invocation together, in whatever order they come, and keeps those that can be of the run:
/// the ones that hold one of its ids, and of the others the ones in its time, up to `most`.
class InvocationCollector {
public:
    InvocationCollector(const RunIds& ids, LogWindow window, std::size_t most = mostInvocations)
        : m_ids(ids)
        , m_window(window)
        , m_most(most)
    {
    }
    void add(const LogEvent& event, std::uint64_t line);

    struct Collected {
        std::vector<Invocation> invocations; ///< in the run's time, or with its ids
        std::uint64_t beyond = 0; ///< more than were kept
        std::uint64_t throttles = 0;
    };
    [[nodiscard]] Collected take();

    static constexpr std::size_t mostInvocations = 1'000'000;

private:
    [[nodiscard]] Invocation* invocationOf(const LogEvent& event, std::uint64_t line);
    [[nodiscard]] std::optional<RunIds::Found> foundIn(const LogEvent& event) const;
    void addGatewayLine(const LogEvent& event);
    void lay(Invocation& invocation, const LogEvent& event) const;
    [[nodiscard]] bool isOutside(const LogEvent& event) const;
    [[nodiscard]] bool isOutside(const Invocation& invocation) const;
    void linkByGateway(Invocation& invocation) const;

    RunIds m_ids;
    LogWindow m_window;
    std::size_t m_most;
    std::unordered_map<std::string, Invocation> m_functions; ///< by the function's request id
    std::vector<Invocation> m_requests; ///< of web servers
    /// By the gateway's request id and by the function's: what another line says they belong to.
    std::unordered_map<std::string, SentRequest> m_byGatewayId, m_byInvocation;
    std::string m_before; ///< the invocation of the line before
    std::uint64_t m_beyond = 0;
    std::uint64_t m_throttles = 0;
};

} // namespace headroom
