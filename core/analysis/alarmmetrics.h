#pragma once

#include "analysis/alarmplan.h"

#include <string_view>
#include <vector>

namespace headroom {

/// What the metrics of a gateway are told apart by.
enum class KnownBy { ApiName, ApiId, LoadBalancer, Function };

/// What a gateway tells CloudWatch of itself.
struct GatewayMetrics {
    std::string_view gateway; ///< id in the catalogue
    KnownBy knownBy;
    std::string_view metricNamespace;
    std::string_view latency;
    std::string_view latencyStatistic;
    bool seconds; ///< else milliseconds
    std::string_view errors;
    bool errorShare; ///< Average is documented to be their share of all requests; else only Sum means something
    std::string_view errorsAre;
};

/// Null where CloudWatch knows nothing of the kind; see alarmplan.h for where the names come from.
[[nodiscard]] const GatewayMetrics* gatewayMetrics(std::string_view gateway);

/// What a dimension's value may be (API_Dimension of CloudWatch).
[[nodiscard]] bool isDimensionValue(const std::string& value);

/// Of the target, or else of the run's URL. The error says which option names what is missing.
[[nodiscard]] Result<std::vector<AlarmDimension>> dimensionsOf(const GatewayMetrics& metrics,
                                                               const LoadProfile& profile, const AlarmTarget& target);

} // namespace headroom
