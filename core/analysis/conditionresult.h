#pragma once

#include "analysis/latencysummary.h"
#include "profile/passcondition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace headroom {

enum class Held : std::uint8_t {
    Yes,
    No,
    Undecided, ///< the run cannot tell; it does not pass
};
/// "held", "broken", "undecided"
[[nodiscard]] std::string_view heldName(Held held);

/// A share of requests, 0 to 1, with its 95 % interval. An end is unset where nothing is known of it.
struct MeasuredShare {
    double share = 0;
    std::optional<double> low, high;
    friend bool operator==(const MeasuredShare&, const MeasuredShare&) = default;
};
/// Answers per second: counted, no estimate, so it has no interval.
struct MeasuredRate {
    double perSecond = 0;
    friend bool operator==(const MeasuredRate&, const MeasuredRate&) = default;
};
/// Nothing: the sample cannot support it.
using MeasuredValue = std::variant<std::monostate, Percentile, MeasuredShare, MeasuredRate>;

/// A pass condition with what a run says of it.
struct ConditionResult {
    PassCondition condition;
    Held held = Held::Undecided;
    MeasuredValue value;
    std::string valueText; ///< for tables: "24.1 s (23.0-25.2)", "0 % (below 0.1 %)", "-"
    std::string sentence;
    bool implied =
        false; ///< the profile does not name it: it has checks or jobs, and no condition says what may become of them
};

} // namespace headroom
