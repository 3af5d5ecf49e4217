#pragma once

#include "base/cacheuse.h"
#include "base/failurecause.h"
#include "base/httpversion.h"
#include "base/networkfailure.h"
#include "base/outcome.h"
#include "store/samplelengths.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

// A chunk: format number, then its sealed head - number of samples, one plain answer in 2^n was kept, width of each
// column - then the planes of the columns (store/bytecolumns.h). Every number is the difference to what can be guessed:
// to the row above, or to another column of the row.

namespace headroom::chunkformat {

inline constexpr std::uint64_t sampleFormat = 5;
inline constexpr std::uint64_t formatWithoutPolls = 4; ///< of run files of revision 4: the last column is missing
inline constexpr std::size_t longestHead = 512;
inline constexpr std::uint64_t mostHalvings = 40;

enum ColumnOf : std::size_t {
    Number, ///< since the row above
    PlannedStart, ///< since the row above, ns
    Flags,
    Response, ///< us
    Wait, ///< response - service time, us
    Body, ///< service time - time to the first byte, us
    Dns,
    Connect,
    Tls,
    BytesIn,
    BytesOut,
    Status,
    OutcomeNumber,
    Failure,
    Version,
    Request,
    Attempt,
    Cause,
    Cache,
    Poll,
    columnCount
};

inline constexpr std::uint64_t anyNumber = std::numeric_limits<std::uint64_t>::max();
inline constexpr std::uint64_t anyLength = 2 * std::uint64_t{longestMicros};

/// The highest number that can have been written in each.
inline constexpr std::array<std::uint64_t, columnCount> highestIn{anyNumber,
                                                                  anyNumber,
                                                                  allFlags,
                                                                  anyLength,
                                                                  anyLength,
                                                                  anyLength,
                                                                  anyLength,
                                                                  anyLength,
                                                                  anyLength,
                                                                  anyNumber,
                                                                  anyNumber,
                                                                  std::numeric_limits<std::uint16_t>::max(),
                                                                  outcomeCount - 1,
                                                                  networkFailureCount - 1,
                                                                  httpVersionCount - 1,
                                                                  std::numeric_limits<std::uint16_t>::max(),
                                                                  std::numeric_limits<std::uint8_t>::max(),
                                                                  failureCauseCount - 1,
                                                                  cacheUseCount - 1,
                                                                  std::numeric_limits<std::uint16_t>::max()};

} // namespace headroom::chunkformat
