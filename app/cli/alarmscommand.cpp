#include "alarmscommand.h"

#include "analysis/alarmplan.h"
#include "base/files.h"
#include "console.h"
#include "exitcodes.h"
#include "outputtarget.h"
#include "report/alarmtext.h"
#include "session/runlogs.h"
#include "session/storedrun.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace headroom {

namespace {

struct AlarmsOptions {
    std::string run, as, out, topic;
    AlarmTarget target;
};

Result<AlarmForm> formNamed(const std::string& name)
{
    static const std::map<std::string, AlarmForm> forms{{"cloudformation", AlarmForm::CloudFormation},
                                                        {"terraform", AlarmForm::Terraform},
                                                        {"aws-cli", AlarmForm::AwsCli}};
    const auto form = forms.find(name);
    if (form == forms.end())
        return badInput(fmt::format("--as: '{}' is none of cloudformation, terraform and aws-cli", name));
    return form->second;
}

/// With what the server's log says of the run, where one was joined.
Result<RunSummary> summaryOf(const StoredRun& run, const std::string& file)
{
    RunSummary summary = summarise(run.profile, *run.snapshot);
    auto ghosts = storedGhosts(file, run.profile, *run.snapshot, summary.judged());
    if (!ghosts)
        return tl::make_unexpected(ghosts.error());
    summary.ghosts = std::move(*ghosts);
    return summary;
}

Result<void> writeAlarms(const AlarmsOptions& options)
{
    const auto form = formNamed(options.as);
    if (!form)
        return tl::make_unexpected(form.error());
    if (!isTopic(options.topic))
        return badInput("--topic takes the ARN of an SNS topic, such as arn:aws:sns:eu-west-1:123456789012:on-call");
    if (auto target = checkTarget(options.out, {options.run}); !target)
        return target;
    const auto run = openRun(options.run);
    if (!run)
        return tl::make_unexpected(run.error());
    if (run->info.goesOn)
        return badInput(options.run + " is still being made; write its alarms when it has ended");
    const auto summary = summaryOf(*run, options.run);
    if (!summary)
        return tl::make_unexpected(summary.error());
    const auto plan = alarmPlan(*summary, run->profile, options.target);
    if (!plan)
        return tl::make_unexpected(plan.error());
    for (const std::string& note : plan->notes)
        tell("headroom: note: {}\n", note);
    const std::string text = alarmsAs(*form, *plan,
                                      alarmFrame(std::filesystem::path(options.run).filename().string(),
                                                 run->info.startedAt, summary->verdict, options.topic));
    return options.out.empty() || options.out == "-" ? printResult(text) : replaceFile(options.out, text);
}

} // namespace

void addAlarmsCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command =
        root.add_subcommand("alarms", "Write alarms for CloudWatch that watch in production what a run measured");
    const auto options = std::make_shared<AlarmsOptions>();
    command->add_option("RUN", options->run, "A run file (.headroom); its gateway says which metrics")->required();
    command->add_option("--as", options->as, "cloudformation, terraform or aws-cli")->required();
    command->add_option("--api", options->target.api,
                        "The API: the name of a REST API, the id of an HTTP API [the id: as the run's URL says]");
    command->add_option("--stage", options->target.stage, "The API's stage [of a REST API: as the run's URL says]");
    command->add_option("--function", options->target.function, "The Lambda function behind the gateway");
    command->add_option("--load-balancer", options->target.loadBalancer,
                        "The load balancer, as the end of its ARN has it: app/NAME/ID");
    command->add_option("--topic", options->topic, "ARN of an SNS topic that is told of alarms");
    command->add_option("--out", options->out, "Write to this file instead of printing");
    command->callback([options, &exitCode] {
        const auto written = writeAlarms(*options);
        exitCode = written ? exitcode::pass : complain(written.error());
    });
}

} // namespace headroom
