#pragma once

#include "recording/jobrecord.h"
#include "store/bytes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Jobs in one chunk of a run file, at most.
inline constexpr std::size_t jobsPerChunk = 2048;

/// A chunk of jobs, sealed (store/sealed.h), exact to the nanosecond and in the order given. Decoding reads foreign
/// bytes: nothing comes back from what is damaged or contradicts itself.
[[nodiscard]] std::string encodeJobs(std::span<const JobRecord> jobs);
[[nodiscard]] std::optional<std::vector<JobRecord>> decodeJobs(std::string_view bytes);

// The same as a part of something else. False: damaged.
void writeJobs(ByteWriter& to, std::span<const JobRecord> jobs);
[[nodiscard]] bool readJobs(ByteReader& from, std::vector<JobRecord>& jobs);

} // namespace headroom
