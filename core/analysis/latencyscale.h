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
    [[nodiscard]] double span() const { return top() - bottom(); }
    /// Only a part is to be told apart: all that is faster, or slower, shares the lowest row, or the highest.
    bool part = false;
    [[nodiscard]] nanoseconds fasterBelow() const; ///< of a part: where its lowest row ends
    friend bool operator==(const LatencyScale&, const LatencyScale&) = default;
};

/// The scale that shows a run: always with the near mark, the limit and room above it, and all answers.
[[nodiscard]] LatencyScale latencyScale(const GatewayLimit& limit, const RunSnapshot* snapshot, LatencyKind kind);

/// The part of a scale around the limit, and around another one that is looked at: from half of the lower, or
/// from below the near mark, to a tenth above the higher. On the whole scale of a limit of 29 s all that is near it is
/// a few pixels high.
[[nodiscard]] LatencyScale nearLimit(LatencyScale scale, nanoseconds other);

/// Edges of the heat map's rows, ascending: about ten a decade, more of less than one, and exactly on the near mark and
/// the limit. What is faster or slower than the scale shows belongs to the lowest and the highest row.
[[nodiscard]] std::vector<nanoseconds> latencyRows(const LatencyScale& scale);

/// 1, 3, 10, 30 ... for labels, of less than a decade 14, 16, 18 ...; none so close to the limit that it would collide
/// with the limit's own label.
[[nodiscard]] std::vector<nanoseconds> roundLatencies(const LatencyScale& scale);

} // namespace headroom
