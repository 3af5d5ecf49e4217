#pragma once

#include "analysis/alarmplan.h"

#include <string>

namespace headroom {

/// What stands around the alarms.
struct AlarmTextFrame {
    std::string run; ///< a line on the run they come from
    std::string topic; ///< ARN that is told of alarms; empty: nobody is, they only change state
};

// One plan in three forms; the notes stand in comments. ASCII in, ASCII out, but for the run's line.

/// A template in YAML
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cloudwatch-alarm.html).
[[nodiscard]] std::string alarmsCloudFormation(const AlarmPlan& plan, const AlarmTextFrame& frame);

/// Resources in HCL
/// (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_metric_alarm).
[[nodiscard]] std::string alarmsTerraform(const AlarmPlan& plan, const AlarmTextFrame& frame);

/// A shell script of `aws cloudwatch put-metric-alarm --cli-input-json ...`
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html).
[[nodiscard]] std::string alarmsAwsCli(const AlarmPlan& plan, const AlarmTextFrame& frame);

} // namespace headroom
