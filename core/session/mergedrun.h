#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"
#include "profile/profileshard.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace headroom {

// One load sent by several machines: each runs `--shard 2/3` of the same profile, and the run files are put together.

/// What the run file of a shard says of it among the facts of its environment: which part, and the whole profile.
[[nodiscard]] std::map<std::string, std::string> shardFacts(const LoadProfile& whole, const Shard& shard);

struct ShardFile {
    std::filesystem::path file;
    nanoseconds clockOffset{0}; ///< to be added to the times of that machine's clock
};

/// The run as one, with every second and sample of its shards. Seconds are put where the shards' clocks say, to the
/// whole second, which is kept among the facts of the environment with the rest that the second leaves, and so are the
/// shards' own facts and keys. Returns sentences on what is missing, which the run's note keeps.
///
/// BadInput where the files are no shards of one run, a shard is there twice, or one does not keep all its samples.
/// Holds all samples in memory, about 90 bytes each.
[[nodiscard]] Result<std::vector<std::string>> mergeRuns(const std::vector<ShardFile>& shards,
                                                         const std::filesystem::path& out);

} // namespace headroom
