#pragma once

#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

#include <vector>

namespace headroom {

/// Which time is meant: what a user waits (from the planned start), or what the target takes (from the sending).
enum class LatencyKind { Response, Service };
[[nodiscard]] const Distribution& distributionOf(const SecondOfRun& second, LatencyKind kind);

/// A logarithmic axis of latencies around the limit. QLogValueAxis loses whole series over one zero and shows no
/// labels within one decade, so charts draw log10(ms) on a plain axis; this is where that number comes from.
struct LatencyScale {
    nanoseconds low = std::chrono::milliseconds(10);
    nanoseconds high = std::chrono::seconds(60);
    nanoseconds limit = std::chrono::seconds(29);
    nanoseconds nearMark = std::chrono::seconds(23);
    LimitKind heldAgainst = LimitKind::Total;

    /// log10 of milliseconds; what lies outside is drawn at the end of the axis.
    [[nodiscard]] double at(nanoseconds latency) const;
    [[nodiscard]] double bottom() const { return at(low); }
    [[nodiscard]] double top() const { return at(high); }
    [[nodiscard]] nanoseconds latencyAt(double position) const;
    friend bool operator==(const LatencyScale&, const LatencyScale&) = default;
};

/// The scale that shows a run: always with the near mark, the limit and room above it, and all answers.
[[nodiscard]] LatencyScale latencyScale(const GatewayLimit& limit, const RunSnapshot* snapshot, LatencyKind kind);

/// Edges of the heat map's rows, ascending: about ten a decade, and exactly on the near mark and the limit.
[[nodiscard]] std::vector<nanoseconds> latencyRows(const LatencyScale& scale);

/// 1, 3, 10, 30 ... for labels; none so close to the limit that it would collide with the limit's own label.
[[nodiscard]] std::vector<nanoseconds> roundLatencies(const LatencyScale& scale);

} // namespace headroom
