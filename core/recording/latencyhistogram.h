#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// The cells of HdrHistogram for 1 us to 1 h at three significant digits: 23,552 cells, each at most 0.1 % wide.
/// Same indices as Gil Tene's HdrHistogram (lowestDiscernibleValue 1, highestTrackableValue 3.6e9, unit microseconds;
/// subBucketCount 2048), so that other HDR tools read ours. https://hdrhistogram.github.io/HdrHistogram/
namespace cells {
inline constexpr std::uint32_t count = 23'552;
inline constexpr nanoseconds highest = std::chrono::hours(1);

/// The cell a latency falls in. Negative ones count as 0 and those above one hour as the last cell, so nothing is lost.
[[nodiscard]] std::uint32_t of(nanoseconds latency);
/// The cell holds low <= latency < high.
[[nodiscard]] nanoseconds low(std::uint32_t cell);
[[nodiscard]] nanoseconds high(std::uint32_t cell);
/// The value a cell reports: its middle, as HdrHistogram's medianEquivalentValue.
[[nodiscard]] nanoseconds middle(std::uint32_t cell);
} // namespace cells

/// How many latencies fell in one cell. Eight bytes, because an hour's run holds some ten million of them.
struct CellCount {
    static constexpr std::uint64_t mostCounted = (std::uint64_t{1} << 49) - 1; ///< a million a second for 17 years

    std::uint64_t cell : 15 = 0;
    std::uint64_t count : 49 = 0;

    constexpr CellCount() = default;
    constexpr CellCount(std::uint64_t which, std::uint64_t times)
        : cell(which & 0x7fff)
        , count(times & mostCounted)
    {
    }
    friend bool operator==(const CellCount&, const CellCount&) = default;
};

/// A histogram at rest: only the cells that hold something, ascending. Small enough to keep one a second.
using CellCounts = std::vector<CellCount>;

[[nodiscard]] std::uint64_t totalCount(const CellCounts& counts);
/// Cell by cell sum. Both sides ascending, so is the result.
[[nodiscard]] CellCounts merged(const CellCounts& a, const CellCounts& b);

/// A histogram being filled: one counter a cell, allocated with the first value. Not thread-safe: one owner.
class LatencyHistogram {
public:
    LatencyHistogram() = default;
    explicit LatencyHistogram(const CellCounts& counts) { add(counts); }

    void record(nanoseconds latency, std::uint64_t times = 1) { recordCell(cells::of(latency), times); }
    void recordCell(std::uint32_t cell, std::uint64_t times = 1);
    void add(const LatencyHistogram& other);
    void add(const CellCounts& counts);
    /// Takes away what was added before. An error, and nothing changed, if a cell would go below zero.
    [[nodiscard]] Result<void> subtract(const LatencyHistogram& other);
    void clear();

    [[nodiscard]] std::uint64_t total() const { return m_total; }
    [[nodiscard]] std::uint64_t at(std::uint32_t cell) const { return m_counts.empty() ? 0 : m_counts[cell]; }
    [[nodiscard]] CellCounts toCells() const;

    /// Smallest cell whose cumulative share reaches `share` (0 to 1): nearest rank. Middle of that cell; 0 if empty.
    [[nodiscard]] nanoseconds valueAtShare(double share) const;

    friend bool operator==(const LatencyHistogram& a, const LatencyHistogram& b) { return a.toCells() == b.toCells(); }

private:
    std::vector<std::uint64_t> m_counts; ///< empty or cells::count long
    std::uint64_t m_total = 0;
};

/// HdrHistogram's V2 compressed wire format (zlib around the ZigZag LEB128 V2 encoding), and the same in base64 as its
/// log files hold it. Decoding reads foreign bytes: damaged, hostile or over-large input is an error, never a crash;
/// histograms of another range or precision are re-binned by value where they fit (1 us .. 1 h), else refused.
[[nodiscard]] std::string encodeHdr(const LatencyHistogram& histogram);
[[nodiscard]] Result<LatencyHistogram> decodeHdr(std::string_view bytes);
[[nodiscard]] std::string encodeHdrBase64(const LatencyHistogram& histogram);
[[nodiscard]] Result<LatencyHistogram> decodeHdrBase64(std::string_view text);

} // namespace headroom
