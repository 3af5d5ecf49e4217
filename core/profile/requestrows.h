#pragma once

#include "profile/loadprofile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// A row of every table of requests, and what Sample::request counts: first each request of the profile in its order,
/// then, for each of them that is polled, the polls for its jobs. They are requests of their own, quick where the one
/// that submits is slow, so their times must not be mixed with its; and the numbers of the profile's own requests are
/// the same with polls and without.
struct RequestRow {
    std::size_t request = 0; ///< of the profile
    bool polls = false; ///< for the jobs it submits
    std::string name; ///< the request's, or that of its polls: "export (poll)"
};
/// Whether its result takes more than one plain answer (recording/jobrecord.h).
[[nodiscard]] inline bool makesJobs(const HttpRequest& request)
{
    return request.poll || request.stream || request.push;
}
[[nodiscard]] std::vector<RequestRow> requestRows(const LoadProfile& profile);
[[nodiscard]] std::size_t requestRowCount(const LoadProfile& profile);
/// Where the polls for this request's jobs stand; nothing: it is not polled.
[[nodiscard]] std::optional<std::uint16_t> pollRow(const LoadProfile& profile, std::size_t request);

} // namespace headroom
