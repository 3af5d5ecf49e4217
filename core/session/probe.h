#pragma once

#include "base/httpversion.h"
#include "base/networkfailure.h"
#include "base/outcome.h"
#include "base/result.h"
#include "base/units.h"
#include "profile/loadprofile.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// How much of an answer's body a probe shows.
inline constexpr std::size_t shownOfBody = 4'000;

/// What a value taken from an answer would be, or why there is none.
struct ProbedValue {
    std::string name;
    std::optional<std::string> value; ///< of one whose name says that it is a secret: redactedText
    std::string why; ///< there is no value
};

/// What came of one request that was sent once. Fit to be shown: values of the environment are taken out of all texts,
/// and so is what looks like a secret.
struct ProbeAnswer {
    std::string method;
    std::string url; ///< as it was sent, values filled in
    Outcome outcome = Outcome::Unfinished; ///< as a run would count it, checks included
    std::uint16_t status = 0; ///< 0: no answer came
    HttpVersion version = HttpVersion::None;
    NetworkFailure failure = NetworkFailure::None;
    std::string trouble; ///< of a failure: the transport's words, or what the gateway was recognised by
    nanoseconds dns{0}, connect{0}, tls{0}; ///< making the connection
    nanoseconds wait{0}; ///< from the first byte sent to the first of the answer
    nanoseconds receive{0}; ///< from there to its end
    nanoseconds serviceTime{0}; ///< what a run records: from the first byte sent to the end
    double ofLimit = 0; ///< share of the limit, of the stretch that it is held against
    std::uint32_t redirects = 0; ///< followed
    std::uint64_t bodyBytes = 0;
    std::vector<Header> headers; ///< names in lower case
    std::string body; ///< its beginning
    bool bodyCut = false;
    std::vector<std::optional<std::string>> checks; ///< beside the request's: what failed; nothing: it holds
    std::vector<ProbedValue> taken;
};

/// Sends one of a checked profile's requests exactly once, as a run's first start would, and waits for its end: a token
/// is fetched before where the profile says so, redirects are followed as it says, nothing is sent again. Blocks, at
/// most for the client timeout; `goOn` is asked every few milliseconds, false gives up. The caller has asked for
/// consent. Errors: what planLoad() finds, no token, a request that needs an earlier answer of its journey or is a
/// WebSocket's, given up.
[[nodiscard]] Result<ProbeAnswer> probe(const LoadProfile& profile, std::size_t request,
                                        const std::function<bool()>& goOn);

} // namespace headroom
