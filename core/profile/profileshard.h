#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace headroom {

/// One of several machines that send a profile's load together: 2/3 is the second of three.
struct Shard {
    std::uint32_t index = 1; ///< 1 to of
    std::uint32_t of = 1; ///< at most mostShards
    friend bool operator==(const Shard&, const Shard&) = default;
};
inline constexpr std::uint32_t mostShards = 1000;

/// Reads "2/3".
[[nodiscard]] Result<Shard> parseShard(std::string_view text);
/// "2/3"
[[nodiscard]] std::string formatShard(const Shard& shard);

/// What this machine sends of the profile: its part of every rate, of the users, of the number of requests and of those
/// in flight at once; all parts together are the whole. Random arrivals and think times are its own. BadInput where the
/// load cannot be divided: fewer users or requests than machines, or rows of data that are to be used once each.
[[nodiscard]] Result<LoadProfile> shardOf(LoadProfile profile, const Shard& shard);

} // namespace headroom
