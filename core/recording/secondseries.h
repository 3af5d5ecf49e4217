#pragma once

#include "recording/cellgatherer.h"
#include "recording/runsnapshot.h"
#include "recording/sample.h"

#include <map>

namespace headroom {

/// Finished requests by the second they were planned in. What is added waits as a list of 4-byte cells and is folded
/// into its second when asked for. Copy on write: a second in which nothing changed stays the same object.
class SecondSeries {
public:
    void add(const Sample& sample);
    /// How many cells wait.
    [[nodiscard]] std::size_t fresh() const { return m_freshCells; }
    void fold(CellGatherer& gatherer);

    /// As of the last fold.
    [[nodiscard]] const SecondsOfRun& seconds() const { return m_seconds; }
    [[nodiscard]] const OutcomeCounts& outcomes() const { return m_outcomes; }

    /// Histograms that a gatherer needs room for.
    static const std::uint32_t histograms;

private:
    struct Fresh {
        SecondOfRun counts; ///< its outcomes only
        std::vector<std::uint32_t> cells; ///< CellGatherer keys
    };
    [[nodiscard]] Fresh& freshOf(std::uint32_t second);

    SecondsOfRun m_seconds;
    OutcomeCounts m_outcomes;
    std::map<std::uint32_t, Fresh> m_fresh;
    Fresh* m_lastFresh = nullptr; ///< the one used last: neighbouring samples mostly share their second
    std::uint32_t m_lastFreshSecond = 0;
    std::size_t m_freshCells = 0;
};

} // namespace headroom
