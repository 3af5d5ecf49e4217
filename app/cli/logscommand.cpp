#include "logscommand.h"

#include "base/files.h"
#include "cloudwatchsource.h"
#include "console.h"
#include "exitcodes.h"
#include "outputtarget.h"
#include "report/ghostsjson.h"
#include "report/ghoststext.h"
#include "session/runlogs.h"
#include "session/storedrun.h"
#include "store/logevents.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

namespace {

constexpr std::size_t rowsShown = 20;

struct LogsOptions {
    std::string run, json, format = "auto", unit;
    std::vector<std::string> from;
    CloudWatchOptions cloudWatch;
    double price = lambdaPricePerGbSecond;
};

Result<LogReadSettings> settingsOf(const LogsOptions& options)
{
    static const std::map<std::string, LogChoice> choices{{"auto", LogChoice::Auto},
                                                          {"lambda", LogChoice::Lambda},
                                                          {"access", LogChoice::Access},
                                                          {"api-gateway", LogChoice::ApiGateway}};
    static const std::map<std::string, nanoseconds> units{
        {"us", std::chrono::microseconds(1)}, {"ms", std::chrono::milliseconds(1)}, {"s", std::chrono::seconds(1)}};
    LogReadSettings settings;
    const auto choice = choices.find(options.format);
    if (choice == choices.end())
        return badInput(fmt::format("--format: '{}' is none of auto, lambda, access and api-gateway", options.format));
    settings.choice = choice->second;
    if (options.unit.empty())
        return settings;
    const auto unit = units.find(options.unit);
    if (unit == units.end())
        return badInput(fmt::format("--time-unit: '{}' is none of us, ms and s", options.unit));
    settings.times.unit = unit->second;
    return settings;
}

void warn(const ReadLogs& logs)
{
    if (logs.unitMissing > 0)
        tell(
            "headroom: warning: {} access lines hold a whole number that may be the time the request took; --time-unit "
            "us, ms or s says in what unit\n",
            logs.unitMissing);
    if (logs.tooLong > 0)
        tell("headroom: warning: {} lines of more than 1 MB were not looked at\n", logs.tooLong);
    if (logs.beyond > 0)
        tell("headroom: warning: {} invocations are more than are kept at once; cut the log to the run's time\n",
             logs.beyond);
}

Result<void> write(const LogsOptions& options, const GhostSummary& ghosts, const JoinedLog& log)
{
    if (options.json == "-")
        return printResult(ghostsDocument(ghosts, log));
    if (!options.json.empty()) {
        if (auto written = replaceFile(options.json, ghostsDocument(ghosts, log)); !written)
            return written;
    }
    return printResult(ghostsText(ghosts) + ghostTable(log, rowsShown));
}

Result<void> checkOptions(const LogsOptions& options)
{
    if (!(options.price >= 0) || !std::isfinite(options.price))
        return badInput("--price: a price in dollars a GB-second is not negative");
    const CloudWatchOptions& fetched = options.cloudWatch;
    if (options.from.empty() && fetched.groups.empty())
        return badInput("--from names a log file, or --cloudwatch a log group");
    if (!fetched.save.empty() && fetched.groups.empty())
        return badInput("--save keeps what --cloudwatch fetches");
    if (!fetched.save.empty() && sameFile(fetched.save, options.json))
        return badInput("--save and --json name one file");
    std::vector<std::string> inputs = options.from;
    inputs.push_back(options.run);
    for (const std::string& output : {options.json, fetched.save}) {
        if (auto target = checkTarget(output, inputs); !target)
            return target;
    }
    return {};
}

/// The files first: one that cannot be read should not have cost a fetch.
Result<std::vector<LogSource>> sourcesOf(const LogsOptions& options, const StoredRun& run)
{
    std::vector<LogSource> sources;
    for (const std::string& file : options.from)
        sources.push_back(logFileSource(file));
    auto fetched = cloudWatchSources(options.cloudWatch, run);
    if (!fetched)
        return fetched;
    sources.insert(sources.end(), fetched->begin(), fetched->end());
    return sources;
}

Result<void> joinAndTell(const LogsOptions& options)
{
    if (auto fine = checkOptions(options); !fine)
        return fine;
    const auto settings = settingsOf(options);
    if (!settings)
        return tl::make_unexpected(settings.error());
    const auto run = openRun(options.run);
    if (!run)
        return tl::make_unexpected(run.error());
    const auto sources = sourcesOf(options, *run);
    if (!sources)
        return tl::make_unexpected(sources.error());
    const auto logs = joinLogs(options.run, *sources, *settings);
    if (!logs)
        return tl::make_unexpected(logs.error());
    warn(*logs);
    if (logs->joined.invocations == 0) // and what an earlier log said of the run stays
        return badInput("the log says nothing, in a form that is read, of the time of this run; --format names a form");
    if (auto kept = writeLogEvents(options.run, logs->joined); !kept)
        tell("headroom: warning: what the log says is not kept with the run: {}\n", kept.error().message);
    GhostScope scope = ghostScope(run->profile, {.from = run->profile.load.warmUp});
    scope.pricePerGbSecond = options.price;
    return write(options, ghostSummary(logs->joined, *run->snapshot, scope), logs->joined);
}

} // namespace

void addLogsCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command =
        root.add_subcommand("logs", "Join a server's logs to a run: what went on after the gateway gave up");
    const auto options = std::make_shared<LogsOptions>();
    command->add_option("RUN", options->run, "A run file (.headroom), which keeps what the log says of it")->required();
    command->add_option(
        "--from", options->from,
        "Log files, plain or gzipped, or - for standard input: CloudWatch logs as `aws logs "
        "filter-log-events` or `aws logs tail` print them, exports to S3, `zappa tail`, access logs of API "
        "Gateway, nginx and gunicorn, the log of 'headroom-cli gateway'");
    addCloudWatchOptions(*command, options->cloudWatch);
    command->add_option("--format", options->format, "auto, lambda, access or api-gateway [auto]");
    command->add_option("--time-unit", options->unit,
                        "What whole numbers at the end of access lines are: us (gunicorn's D), ms (M) or s (T)");
    command->add_option("--price", options->price,
                        "Dollars a GB-second of the function [0.0000166667, x86 in us-east-1]");
    command->add_option("--json", options->json, "Write it as JSON to this file, or with - print it");
    command->callback([options, &exitCode] {
        const auto told = joinAndTell(*options);
        exitCode = told ? exitcode::pass : complain(told.error());
    });
}

} // namespace headroom
