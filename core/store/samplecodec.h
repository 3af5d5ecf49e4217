#pragma once

#include "base/result.h"
#include "recording/sample.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Samples in one chunk of a run file, at most.
inline constexpr std::size_t samplesPerChunk = 8192;

/// A sample as it reads after having been stored.
///
/// Kept to the nanosecond: the planned start. Kept in whole microseconds, truncated: response time, service time, time
/// to the first byte, and the phases dns, connect and tls. `end`, `sent` and `firstByte` are rebuilt from those lengths
/// (end = planned start + response time, sent = end - service time, first byte = sent + its time), so they can be off
/// by a microsecond while the lengths are exact: each length falls in the same cells::of as that of the sample recorded
/// live, and histograms and samples of a run tell the same story. Everything else is kept as it is.
[[nodiscard]] Sample asStored(const Sample& sample);

/// A chunk as it was read.
struct StoredSamples {
    std::vector<Sample> samples; ///< ordered by number
    std::uint64_t oneIn = 1; ///< of plain answers (recording/samplethinning.h), one in so many was kept here
};

/// A chunk of 1 to samplesPerChunk samples as compressed columns, ordered by number. Moments lie within 17 years of the
/// start of the run; `oneIn` is a power of two.
[[nodiscard]] std::string encodeSamples(std::span<const Sample> samples, std::uint64_t oneIn = 1);

/// What asStored says of each sample, in order of number. Reads foreign bytes, of older revisions as well: whatever is
/// not a whole chunk is an error (Storage), never a crash, and takes no more memory than the largest chunk.
[[nodiscard]] Result<StoredSamples> decodeSamples(std::string_view bytes);

} // namespace headroom
