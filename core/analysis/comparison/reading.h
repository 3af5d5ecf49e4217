#pragma once

#include "analysis/comparison/change.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace headroom {

enum class Reading : std::uint8_t {
    Worse, ///< surely, and by more than the tolerance as measured
    Better,
    Same, ///< the interval lies within the tolerance
    Noise, ///< runs like these do not show a change of this size
    TooFew, ///< too few requests, or too few independent slow moments
};
/// "worse", "better", "same", "noise", "too few"
[[nodiscard]] std::string_view readingName(Reading reading);

struct Judged {
    Reading reading = Reading::TooFew;
    bool surely = false; ///< all of the interval lies beyond the tolerance
    bool small = false; ///< noise in name only: a change is shown, but as measured it is within the tolerance
    friend bool operator==(const Judged&, const Judged&) = default;
};

/// The readings of changes that are judged together, so that many looks do not make a false alarm (Holm, 2.5 % in each
/// direction). What could not be rejected whatever came does not count among them. In their order.
/// `tolerance`: a share of the baselines' value, such as 0.05.
[[nodiscard]] std::vector<Judged> readingsOf(std::span<const std::optional<Change>> changes, double tolerance);

/// Whether the change as measured lies beyond the tolerance, in either direction.
[[nodiscard]] bool beyondTolerance(const Change& change, double tolerance);

} // namespace headroom
