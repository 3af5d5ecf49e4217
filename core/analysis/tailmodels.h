#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace headroom {

/// How response times may go on past what was seen. Three families that part ways exactly there; which of them is right
/// the data cannot tell, so what they say is shown together.
enum class TailModel : std::uint8_t { Lognormal, Weibull, Pareto };
inline constexpr std::array<TailModel, 3> tailModels{TailModel::Lognormal, TailModel::Weibull, TailModel::Pareto};
/// "lognormal", "weibull", "generalised_pareto": as the JSON writes them
[[nodiscard]] std::string_view tailModelName(TailModel model);

/// One curve of a family, of those who are past `from`. Times in seconds, `from` above zero.
struct TailCurve {
    TailModel model = TailModel::Lognormal;
    double from = 1;
    /// Lognormal: the normal score of `from`; Weibull: its exponent; Pareto: xi.
    double shape = 0;
    /// Lognormal: sigma of the logarithm; Weibull: (scale / from)^shape; Pareto: sigma, in seconds.
    double scale = 1;

    /// Share of those past `from` that is past `time` too; time >= from.
    [[nodiscard]] double survival(double time) const;
    /// Where `share` of those past `from` are left; 0 < share <= 1.
    [[nodiscard]] double timeAt(double share) const;
};

// The curve of a family with this shape that fulfils what is asked of it, in closed form. Unset where there is none.

/// Of those past `from`, `share` are past `time`. time > from, 0 < share < 1.
[[nodiscard]] std::optional<TailCurve> curveThrough(TailModel model, double from, double shape, double time,
                                                    double share);
/// Of those past `limit`, half are past `median`. median > limit > from.
[[nodiscard]] std::optional<TailCurve> curveWithMedian(TailModel model, double from, double shape, double limit,
                                                       double median);

/// Where a shape is looked for: wide enough for anything a service does, narrow enough for arithmetic.
struct ShapeRange {
    double from = 0;
    double to = 0;
    bool logarithmic = false; ///< its logarithm is what is looked through evenly
};
/// `furthest`: the latest time the curve is asked about.
[[nodiscard]] ShapeRange shapeRange(TailModel model, double from, double furthest);

} // namespace headroom
