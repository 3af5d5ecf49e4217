#pragma once

#include "analysis/samplefilter.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/runreader.h"
#include "store/samplecodec.h"

#include <cstdint>
#include <filesystem>
#include <list>
#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// Where a sample lies in its run file.
struct SamplePlace {
    std::uint32_t chunk = 0;
    std::uint32_t row = 0; ///< in the chunk
    friend bool operator==(const SamplePlace&, const SamplePlace&) = default;
};

struct SampleOrder {
    SampleColumn column = SampleColumn::PlannedStart;
    bool descending = false;
    friend bool operator==(const SampleOrder&, const SampleOrder&) = default;
};

/// Samples of a run in an order: their places, not they themselves, which would take 120 bytes each.
struct SampleList {
    std::vector<SamplePlace> places;
    std::uint64_t kept = 0; ///< samples of the run, whatever the filter
    std::uint64_t matching = 0; ///< samples that pass the filter; more than there are places where too many do
};

/// Places are kept of so many samples at most, the first of the order: it takes 16 bytes each while they are sorted,
/// twice over, and nobody reads further.
inline constexpr std::size_t mostListed = 1'000'000;

/// Reads all of the run's samples once and bounds its memory whatever their number. Equal keys stay in the order of the
/// file, descending or not.
[[nodiscard]] Result<SampleList> listSamples(RunReader& reader, const SampleFilter& filter, const SampleOrder& order,
                                             const Progress& progress = {}, std::size_t most = mostListed);

/// Samples of a run by their places. Keeps some chunks unpacked, because rows beside each other often lie in the same
/// ones; the file is open only while it is read, so that others may write labels and logs to it. One thread at a time.
class SampleRows {
public:
    explicit SampleRows(std::filesystem::path runFile)
        : m_file(std::move(runFile))
    {
    }
    [[nodiscard]] Result<std::vector<Sample>> at(std::span<const SamplePlace> places);

private:
    struct Unpacked {
        std::uint32_t chunk = 0;
        std::vector<Sample> samples;
    };
    [[nodiscard]] Result<const std::vector<Sample>*> chunk(std::uint32_t index, std::optional<RunReader>& reader);

    std::filesystem::path m_file;
    std::list<Unpacked> m_unpacked; ///< the last used first
};

} // namespace headroom
