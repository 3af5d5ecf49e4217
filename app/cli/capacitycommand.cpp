#include "capacitycommand.h"

#include "analysis/wording.h"
#include "base/files.h"
#include "capacityprogress.h"
#include "consent.h"
#include "console.h"
#include "exitcodes.h"
#include "gateway/limitwarnings.h"
#include "interrupt.h"
#include "outputtarget.h"
#include "report/capacityjson.h"
#include "report/capacitytext.h"
#include "runoptions.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <thread>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr double highestOverFirst = 20; ///< how far above the first rate the search goes unless told

/// What `capacity` takes on its command line, as written.
struct CapacityOptions {
    RunOptions profile; ///< what says where to send; the load is the search's own
    std::string from = "5/s";
    std::optional<std::string> highestRate, step, warmUp, confirm, mostTime;
    bool noTimeouts = false;
    std::string keep, json;
};

void addOptions(CLI::App& command, CapacityOptions& options)
{
    command.add_option("PROFILE", options.profile.profileFile,
                       "A profile (JSON); its load is replaced by the search's");
    command.add_option("--url", options.profile.url, "What to request");
    command.add_option("--limit", options.profile.limit, "The gateway's time limit, such as 29s [the gateway's own]");
    command.add_option("--gateway", options.profile.gateway, "The gateway in front of the target [aws-apigw-rest]");
    command.add_option("--client-timeout", options.profile.clientTimeout,
                       "When to give up on an answer [limit + 15 s]");
    command.add_option("--from", options.from, "The first rate")->capture_default_str();
    command.add_option("--at-most-rate", options.highestRate, "Try no rate above this [20 times --from]");
    command.add_option("--step", options.step, "Judge a rate by so many seconds, longer while undecided [60s]");
    command.add_option("--warm-up", options.warmUp, "Leave out the first seconds of every step [30s]");
    command.add_option("--confirm", options.confirm, "Confirm the rate found for so long [300s]");
    command.add_option("--at-most", options.mostTime, "Search no longer than this [2h]");
    command.add_flag("--no-timeouts", options.noTimeouts,
                     "A rate with a gateway timeout fails; passing takes 3,000 requests and more");
    command.add_option("--keep", options.keep, "Keep the run of every step in this folder");
    command.add_option("--json", options.json, "Write the result to this file, or to standard output with -");
    command.add_flag("--yes", options.profile.yes, "Send to a host that is not this machine without asking");
    command.add_flag("--quiet", options.profile.quiet, "No progress and no result for people");
}

Result<void> layRate(const char* flag, const std::optional<std::string>& text, double& target)
{
    if (!text)
        return {};
    const auto rate = parseRate(*text);
    if (!rate)
        return badInput(fmt::format("{}: {}", flag, rate.error().message));
    target = rate->perSecond();
    return {};
}

Result<void> layTime(const char* flag, const std::optional<std::string>& text, nanoseconds& target)
{
    if (!text)
        return {};
    const auto time = parseDuration(*text);
    if (!time)
        return badInput(fmt::format("{}: {}", flag, time.error().message));
    target = *time;
    return {};
}

/// Requests are kept by the second, so no shorter time can be left out or judged.
Result<void> laySeconds(const char* flag, const std::optional<std::string>& text, std::chrono::seconds& target)
{
    nanoseconds time = target;
    if (auto laid = layTime(flag, text, time); !laid)
        return laid;
    target = std::chrono::duration_cast<std::chrono::seconds>(time);
    if (target != time)
        return badInput(fmt::format("{}: '{}' is not a whole number of seconds", flag, *text));
    return {};
}

Result<CapacitySettings> settingsOf(const CapacityOptions& options)
{
    CapacitySettings settings;
    settings.criterion.noTimeouts = options.noTimeouts;
    return layRate("--from", options.from, settings.from)
        .and_then([&] {
            settings.highestRate = highestOverFirst * settings.from;
            return layRate("--at-most-rate", options.highestRate, settings.highestRate);
        })
        .and_then([&] { return laySeconds("--step", options.step, settings.step); })
        .and_then([&] { return laySeconds("--warm-up", options.warmUp, settings.warmUp); })
        .and_then([&] { return laySeconds("--confirm", options.confirm, settings.confirm); })
        .and_then([&] { return layTime("--at-most", options.mostTime, settings.mostTime); })
        .map([&] { return settings; });
}

Result<LoadProfile> targetOf(const CapacityOptions& options)
{
    if (options.profile.profileFile.empty() && !options.profile.url)
        return badInput("capacity needs a profile or --url; headroom-cli capacity --help tells more");
    return profileOf(options.profile);
}

std::string loadWords(const CapacitySettings& settings)
{
    return fmt::format("up to {} for up to {}", rateWords(settings.highestRate), formatSetTime(settings.mostTime));
}

Result<void> checkJson(const std::string& json, const std::string& profile)
{
    if (auto target = checkTarget(json, {profile}); !target)
        return target;
    return json.empty() || json == "-" ? Result<void>() : checkWritable(json);
}

Result<CapacityResult> searchWithProgress(const LoadProfile& profile, const CapacitySettings& settings,
                                          const CapacityOptions& options)
{
    const Interrupt interrupt;
    const auto keep = options.keep.empty() ? std::nullopt : std::optional<std::filesystem::path>(options.keep);
    const auto search = CapacityRun::start(profile, settings, keep);
    if (!search)
        return tl::make_unexpected(search.error());
    CapacityProgressLines progress(settings, options.profile.quiet);
    InterruptOrders orders(
        interrupt,
        [&] {
            (*search)->stop();
            progress.say("Stopped the search; waiting for what is in flight. Ctrl+C again aborts.");
        },
        [&] {
            (*search)->abort();
            progress.say("Aborted.");
        });
    while (!(*search)->finished()) {
        orders.obey();
        progress.show((*search)->progress());
        std::this_thread::sleep_for(50ms);
    }
    progress.show((*search)->progress());
    return (*search)->wait();
}

Result<void> print(const std::string& text)
{
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return whole ? Result<void>() : failure(ErrorKind::Storage, "standard output cannot be written");
}

Result<void> writeResult(const CapacityOptions& options, const CapacityResult& result, const CapacitySettings& settings,
                         const LoadProfile& profile)
{
    const std::string json = options.json.empty() ? "" : capacityJson(result, settings, profile);
    if (options.json == "-")
        return print(json);
    return (options.json.empty() ? Result<void>() : replaceFile(options.json, json)).and_then([&]() -> Result<void> {
        return options.profile.quiet ? Result<void>() : print(capacityText(result, settings, profile));
    });
}

int exitCodeOf(CapacityEnd end)
{
    switch (end) {
    case CapacityEnd::Confirmed:
        return exitcode::pass;
    case CapacityEnd::NothingPasses:
        return exitcode::fail;
    case CapacityEnd::GeneratorLimit:
        return exitcode::invalid;
    case CapacityEnd::NeverReached:
        return exitcode::neverReached;
    case CapacityEnd::OutOfTime:
    case CapacityEnd::Stopped:
        break;
    }
    return exitcode::stopped;
}

Result<int> capacityCommand(const CapacityOptions& options)
{
    const auto profile = targetOf(options);
    if (!profile)
        return tl::make_unexpected(profile.error());
    const auto settings =
        settingsOf(options).and_then([&](const CapacitySettings& laid) { return checkedForSearch(*profile, laid); });
    if (!settings)
        return tl::make_unexpected(settings.error());
    const auto ready = checkJson(options.json, options.profile.profileFile).and_then([&] {
        return consentToSend(loadWords(*settings), *profile, options.profile.yes);
    });
    if (!ready)
        return tl::make_unexpected(ready.error());
    for (const std::string& warning : warningsBeforeRun(*profile))
        tell("headroom: warning: {}\n", warning);
    const auto result = searchWithProgress(*profile, *settings, options);
    if (!result)
        return tl::make_unexpected(result.error());
    if (auto written = writeResult(options, *result, *settings, *profile); !written)
        return tl::make_unexpected(written.error());
    return exitCodeOf(result->end);
}

} // namespace

void addCapacityCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command =
        root.add_subcommand("capacity", "Search the highest rate that stays clear of the gateway's limit");
    const auto options = std::make_shared<CapacityOptions>();
    addOptions(*command, *options);
    command->footer("A sound search takes tens of minutes. Exit codes: 0 a rate was confirmed, 1 no rate passes, "
                    "2 usage or bad input, 3 the generator was the limit, 4 stopped or out of time, 5 target never "
                    "reached.");
    command->callback([options, &exitCode] {
        const auto code = capacityCommand(*options);
        exitCode = code ? *code : complain(code.error());
    });
}

} // namespace headroom
