#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

/// What a sweep varies from run to run, and the values it takes. The name says what is put where:
///   users, rate         the load's own (closed, open model); a rate without a unit is one a second
///   query.NAME          the query parameter of every request, added where there is none
///   header.NAME         the header likewise
///   tag.NAME            nothing of the profile: the target is another each time (memory, release), the run is tagged
///   so anything else       ${sweep:NAME}, wherever it stands in URLs, queries, headers and bodies
struct Sweep {
    std::string name;
    std::vector<std::string> values; ///< two or more, no two alike
    friend bool operator==(const Sweep&, const Sweep&) = default;
};

/// Reads "page=10,20,50".
[[nodiscard]] Result<Sweep> parseSweep(std::string_view text);

/// The profile with one of the values in its place. BadInput where the profile has no such place, or the value does not
/// fit there.
[[nodiscard]] Result<LoadProfile> withValue(LoadProfile profile, const std::string& name, const std::string& value);

/// What a run of the sweep is tagged with, so that its values are known without the sweep: "page", "memory".
[[nodiscard]] std::string tagOf(const Sweep& sweep);

/// A value that can be put in order: "512", "1.5". Nothing of any other text.
[[nodiscard]] std::optional<double> numberIn(std::string_view value);

/// Two runs of one profile that differ in what they meet on the server: the first the dearer.
enum class SweepPair : std::uint8_t {
    Cold, ///< a burst of all users at once on a target that was left alone, and the same again: cold starts, and warm
    Cache, ///< every request with a query parameter of its own, which no cache has seen, and as it is
};
/// "cold-warm", "miss-hit"
[[nodiscard]] Result<SweepPair> parseSweepPair(std::string_view text);

struct PairedProfile {
    std::string name; ///< "cold", "warm", "miss", "hit"
    LoadProfile profile;
};
/// BadInput where the profile does not say how many requests come at once.
[[nodiscard]] Result<std::vector<PairedProfile>> pairOf(const LoadProfile& profile, SweepPair pair);

} // namespace headroom
