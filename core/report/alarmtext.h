#pragma once

#include "analysis/alarmplan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// What stands around the alarms.
struct AlarmTextFrame {
    std::string run; ///< a line on the run they come from
    std::string topic; ///< ARN that is told of alarms; empty: nobody is, they only change state
};

/// With a line on this run: "before.headroom, 2026-03-12T14:02:07.125Z, PASS".
[[nodiscard]] AlarmTextFrame alarmFrame(std::string_view runFile, WallTime startedAt,
                                        const std::optional<Verdict>& verdict, std::string topic);
/// Empty, or the ARN of an SNS topic.
[[nodiscard]] bool isTopic(std::string_view topic);

enum class AlarmForm : std::uint8_t { CloudFormation, Terraform, AwsCli };
/// In the form's own: one of the three below.
[[nodiscard]] std::string alarmsAs(AlarmForm form, const AlarmPlan& plan, const AlarmTextFrame& frame);

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
