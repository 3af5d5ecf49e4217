#pragma once

#include "profile/loadprofile.h"

#include <map>
#include <string>
#include <vector>

namespace headroom {

/// What was asked of one run and not of the other, as a sentence without its end: "limit 30 s -> 29 s". Values that may
/// hold secrets (header values, queries, bodies) are named, not shown.
struct ProfileDifference {
    std::string text;
    bool unlike = false; ///< the runs measured different things: not like with like
    friend bool operator==(const ProfileDifference&, const ProfileDifference&) = default;
};

/// From `before` to `after`, the most telling first. Names and notes of profiles are no difference.
[[nodiscard]] std::vector<ProfileDifference> profileDifferences(const LoadProfile& before, const LoadProfile& after);

/// Where and with what a run was made: the machine that sent, its libraries, this program. None of it makes runs unlike
/// by itself: whether the sender was the limit is what INVALID says.
[[nodiscard]] std::vector<ProfileDifference> machineDifferences(const std::map<std::string, std::string>& before,
                                                                const std::map<std::string, std::string>& after);

} // namespace headroom
