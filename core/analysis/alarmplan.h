#pragma once

#include "analysis/runsummary.h"
#include "base/result.h"
#include "profile/loadprofile.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace headroom {

// Alarms of CloudWatch that watch in production what a run measured. Metrics, dimensions and statistics are those of
//   https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html (REST)
//   https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
//   https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
//   https://docs.aws.amazon.com/lambda/latest/dg/urls-monitoring.html
//   https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html (Duration)
// No unit is named: an alarm with another one than the metric is published with sees no data.

struct AlarmDimension {
    std::string name, value;
    friend bool operator==(const AlarmDimension&, const AlarmDimension&) = default;
};

struct Alarm {
    std::string id; ///< "LatencyNearLimit": letters and digits, one of its kind in a plan
    std::string name;
    std::string reason; ///< why this threshold: sentences with the run's numbers
    std::string metricNamespace, metric;
    std::vector<AlarmDimension> dimensions;
    std::string statistic; ///< "Sum", "Average", "Maximum" or a percentile, "p99"
    double threshold = 0; ///< in the metric's unit
    bool orEqual = false; ///< the threshold itself is too much already
    std::chrono::seconds period{60}; ///< these metrics come once a minute
    std::uint32_t periods = 1; ///< looked at
    std::uint32_t breaching = 1; ///< so many of them are too many
    [[nodiscard]] bool isPercentile() const { return statistic.starts_with('p'); }
};

struct AlarmPlan {
    std::vector<Alarm> alarms;
    std::vector<std::string> notes; ///< sentences on what they do not watch, or would at once say
};

/// What the metrics know the target by; what the run's URL tells may be left empty.
struct AlarmTarget {
    std::string api; ///< a REST API's name, an HTTP API's id
    std::string stage;
    std::string function; ///< empty: the backend is no Lambda function, or is not watched
    std::string loadBalancer; ///< the end of its ARN: app/NAME/ID
};

/// Pure. BadInput where the run's gateway has no such metrics, or the target lacks what its metrics are known by.
[[nodiscard]] Result<AlarmPlan> alarmPlan(const RunSummary& summary, const LoadProfile& profile,
                                          const AlarmTarget& target);

} // namespace headroom
