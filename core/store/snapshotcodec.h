#pragma once

#include "recording/runsnapshot.h"
#include "recording/sample.h"
#include "store/runfile.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A RunSnapshot as the rows of a run file, each sealed (store/sealed.h). Decoding reads foreign bytes: nothing comes
/// back from what is damaged, of another shape, or contradicts itself; memory is bounded by the size of the bytes.

/// A second of the run. Its histograms hold as many times as its outcomes say, or it is not decoded.
[[nodiscard]] std::string encodeSecond(const SecondOfRun& second);
[[nodiscard]] std::optional<SecondOfRun> decodeSecond(std::string_view bytes);

[[nodiscard]] std::string encodeLoad(const SecondOfLoad& load);
[[nodiscard]] std::optional<SecondOfLoad> decodeLoad(std::string_view bytes, std::uint32_t revision = runFileRevision);

/// The one row that says how the run stands: what of a snapshot is neither a second nor load, and how many rows of
/// each table belong to it, so that a row that got lost is missed.
struct RunState {
    RunSnapshot run; ///< without startedAt, seconds, byRequest, load and jobs
    std::uint64_t samples = 0; ///< kept one by one
    std::uint64_t leftOut = 0; ///< plain answers that are not
    std::uint64_t oneIn = 1; ///< of plain answers, one in so many is kept in the end
    nanoseconds wholeUntil = never; ///< all are kept that ended before about that moment; never: simply all
    std::uint64_t chunks = 0;
    std::uint64_t seconds = 0;
    std::vector<std::uint64_t> requestSeconds; ///< for each of several requests
    std::uint64_t loadRows = 0;
    std::uint64_t jobs = 0; ///< that have ended
    std::uint64_t jobChunks = 0;
};
[[nodiscard]] std::string encodeState(const RunState& state);
[[nodiscard]] std::optional<RunState> decodeState(std::string_view bytes, std::uint32_t revision = runFileRevision);

} // namespace headroom
