#include "report/alarmtext.h"

#include "report/jsonvalues.h"
#include "report/textlayout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace headroom {

namespace {

std::string comments(const AlarmPlan& plan, const AlarmTextFrame& frame)
{
    std::string text = hangingLines("# ", "Alarms of Headroom, from " + frame.run);
    for (const std::string& note : plan.notes)
        text += hangingLines("# Note: ", note);
    if (frame.topic.empty())
        text += "# Nobody is told: no SNS topic is named.\n";
    // hangingLines() indents later lines with spaces.
    for (std::size_t at = text.find('\n'); at != std::string::npos && at + 1 < text.size();
         at = text.find('\n', at + 1))
        text[at + 1] = '#';
    return text + '\n';
}

/// The properties of PutMetricAlarm, which CloudFormation calls by the same names.
Json propertiesOf(const Alarm& alarm, const AlarmTextFrame& frame)
{
    Json properties{{"AlarmName", alarm.name},
                    {"AlarmDescription", alarm.reason},
                    {"Namespace", alarm.metricNamespace},
                    {"MetricName", alarm.metric}};
    Json& dimensions = properties["Dimensions"] = Json::array();
    for (const AlarmDimension& dimension : alarm.dimensions)
        dimensions.push_back(Json{{"Name", dimension.name}, {"Value", dimension.value}});
    properties[alarm.isPercentile() ? "ExtendedStatistic" : "Statistic"] = alarm.statistic;
    // A few requests a minute are no percentile, but each of them at the limit is worth knowing of.
    if (alarm.isPercentile())
        properties["EvaluateLowSampleCountPercentile"] = "evaluate";
    properties["Period"] = alarm.period.count();
    properties["EvaluationPeriods"] = alarm.periods;
    properties["DatapointsToAlarm"] = alarm.breaching;
    properties["Threshold"] = alarm.threshold;
    properties["ComparisonOperator"] = alarm.orEqual ? "GreaterThanOrEqualToThreshold" : "GreaterThanThreshold";
    properties["TreatMissingData"] = "notBreaching"; // nobody asks, nobody waits
    if (!frame.topic.empty()) {
        properties["AlarmActions"] = Json::array({frame.topic});
        properties["OKActions"] = Json::array({frame.topic});
    }
    return properties;
}

/// What JSON writes of a scalar, YAML reads.
std::string yamlValue(const Json& value, const std::string& indent)
{
    if (!value.is_array())
        return ' ' + value.dump() + '\n';
    std::string text = "\n";
    for (const Json& item : value) {
        if (!item.is_object()) {
            text += fmt::format("{}- {}\n", indent, item.dump());
            continue;
        }
        const char* before = "- ";
        for (const auto& [name, field] : item.items()) {
            text += fmt::format("{}{}{}: {}\n", indent, before, name, field.dump());
            before = "  ";
        }
    }
    return text;
}

/// A quoted text of HCL, in which ${ and %{ would begin a template.
std::string hclText(const std::string& text)
{
    std::string quoted;
    for (const char c : Json(text).dump()) {
        if (c == '{' && !quoted.empty() && (quoted.back() == '$' || quoted.back() == '%'))
            quoted += quoted.back();
        quoted += c;
    }
    return quoted;
}

/// "FunctionBeyondLimit" -> "function_beyond_limit"
std::string snakeCase(const std::string& name)
{
    std::string snake;
    for (const unsigned char c : name) {
        if (std::isupper(c) && !snake.empty())
            snake += '_';
        snake += static_cast<char>(std::tolower(c));
    }
    return snake;
}

using HclArguments = std::vector<std::pair<std::string, std::string>>;

/// As `terraform fmt` aligns them.
std::string hclLines(const HclArguments& arguments, std::string_view indent)
{
    std::size_t width = 0;
    for (const auto& [name, value] : arguments)
        width = std::max(width, name.size());
    std::string text;
    for (const auto& [name, value] : arguments)
        text += fmt::format("{}{:<{}} = {}\n", indent, name, width, value);
    return text;
}

std::string terraformOf(const Alarm& alarm, const AlarmTextFrame& frame)
{
    const HclArguments first{{"alarm_name", hclText(alarm.name)},
                             {"alarm_description", hclText(alarm.reason)},
                             {"namespace", hclText(alarm.metricNamespace)},
                             {"metric_name", hclText(alarm.metric)}};
    HclArguments dimensions, second;
    for (const AlarmDimension& dimension : alarm.dimensions)
        dimensions.emplace_back(dimension.name, hclText(dimension.value));
    second.emplace_back(alarm.isPercentile() ? "extended_statistic" : "statistic", hclText(alarm.statistic));
    if (alarm.isPercentile())
        second.emplace_back("evaluate_low_sample_count_percentiles", hclText("evaluate"));
    second.emplace_back("period", fmt::to_string(alarm.period.count()));
    second.emplace_back("evaluation_periods", fmt::to_string(alarm.periods));
    second.emplace_back("datapoints_to_alarm", fmt::to_string(alarm.breaching));
    second.emplace_back("threshold", Json(alarm.threshold).dump());
    second.emplace_back("comparison_operator",
                        hclText(alarm.orEqual ? "GreaterThanOrEqualToThreshold" : "GreaterThanThreshold"));
    second.emplace_back("treat_missing_data", hclText("notBreaching"));
    for (const char* const actions : {"alarm_actions", "ok_actions"}) {
        if (!frame.topic.empty())
            second.emplace_back(actions, fmt::format("[{}]", hclText(frame.topic)));
    }
    return fmt::format(
        "resource \"aws_cloudwatch_metric_alarm\" \"headroom_{}\" {{\n{}  dimensions = {{\n{}  }}\n{}}}\n",
        snakeCase(alarm.id), hclLines(first, "  "), hclLines(dimensions, "    "), hclLines(second, "  "));
}

std::string inSingleQuotes(const std::string& text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

} // namespace

AlarmTextFrame alarmFrame(std::string_view runFile, WallTime startedAt, const std::optional<Verdict>& verdict,
                          std::string topic)
{
    return {fmt::format("{}, {}{}", runFile, formatWallTime(startedAt),
                        verdict ? fmt::format(", {}", verdictName(*verdict)) : ""),
            std::move(topic)};
}

bool isTopic(std::string_view topic)
{
    return topic.empty()
        || (topic.starts_with("arn:") && topic.size() <= 1024
            && std::all_of(topic.begin(), topic.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; }));
}

std::string alarmsAs(AlarmForm form, const AlarmPlan& plan, const AlarmTextFrame& frame)
{
    switch (form) {
    case AlarmForm::CloudFormation:
        return alarmsCloudFormation(plan, frame);
    case AlarmForm::Terraform:
        return alarmsTerraform(plan, frame);
    case AlarmForm::AwsCli:
        break;
    }
    return alarmsAwsCli(plan, frame);
}

std::string alarmsCloudFormation(const AlarmPlan& plan, const AlarmTextFrame& frame)
{
    std::string text = comments(plan, frame) + "AWSTemplateFormatVersion: \"2010-09-09\"\nResources:\n";
    for (const Alarm& alarm : plan.alarms) {
        text += fmt::format("  Headroom{}:\n    Type: AWS::CloudWatch::Alarm\n    Properties:\n", alarm.id);
        const Json properties = propertiesOf(alarm, frame);
        for (const auto& [name, value] : properties.items())
            text += fmt::format("      {}:{}", name, yamlValue(value, "        "));
    }
    return text;
}

std::string alarmsTerraform(const AlarmPlan& plan, const AlarmTextFrame& frame)
{
    std::string text = comments(plan, frame);
    for (const Alarm& alarm : plan.alarms)
        text += (&alarm == &plan.alarms.front() ? "" : "\n") + terraformOf(alarm, frame);
    return text;
}

std::string alarmsAwsCli(const AlarmPlan& plan, const AlarmTextFrame& frame)
{
    std::string text = "#!/bin/sh\n" + comments(plan, frame) + "set -e\n";
    for (const Alarm& alarm : plan.alarms)
        text += fmt::format("aws cloudwatch put-metric-alarm --cli-input-json {}\n",
                            inSingleQuotes(propertiesOf(alarm, frame).dump(2)));
    return text;
}

} // namespace headroom
