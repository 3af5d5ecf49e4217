#include "zappacommand.h"

#include "analysis/wording.h"
#include "console.h"
#include "exitcodes.h"
#include "import/zappaplan.h"
#include "profile/profilejson.h"
#include "report/findingstext.h"
#include "report/textlayout.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

namespace headroom {

namespace {

struct ZappaOptions {
    std::string settings, stage, url, profile;
};

Result<ZappaStage> chosen(const std::vector<ZappaStage>& stages, const ZappaOptions& options)
{
    if (options.stage.empty() && stages.size() == 1)
        return stages.front();
    std::vector<std::string> names;
    for (const ZappaStage& stage : stages) {
        if (stage.name == options.stage)
            return stage;
        names.push_back(stage.name);
    }
    return badInput(fmt::format("{}: {}; --stage takes one of {}", options.settings,
                                options.stage.empty() ? "there are several stages"
                                                      : fmt::format("there is no stage '{}'", options.stage),
                                fmt::join(names, ", ")));
}

std::string stageText(const ZappaStage& stage, const GatewayEntry& gateway, const LoadProfile& profile)
{
    const auto line = [](std::string_view name, std::string_view text) {
        return hangingLines(fmt::format("{:<11}", name), text);
    };
    std::string text = line("Stage", profile.name)
        + line("Gateway",
               fmt::format("{} ({}), limit {}", gateway.product, gateway.id, formatSetTime(profile.limit.time)))
        + line("Function", fmt::format("timeout {}, {} MB", formatSetTime(stage.timeout), stage.memoryMb))
        + line("URL", profile.request().url);
    if (const std::string group = logGroupOf(stage); !group.empty())
        text += line("Log", group);
    return text;
}

Result<void> writeNew(const LoadProfile& profile, const std::string& file)
{
    std::error_code unknown;
    if (std::filesystem::exists(file, unknown))
        return badInput(fmt::format("'{}' exists; it is not overwritten", file));
    return saveProfile(profile, file);
}

Result<void> tellOf(const ZappaOptions& options)
{
    const auto stages = loadZappaSettings(options.settings);
    if (!stages)
        return tl::make_unexpected(stages.error());
    const auto stage = chosen(*stages, options);
    if (!stage)
        return tl::make_unexpected(stage.error());
    const auto gateway = gatewayOf(*stage);
    if (!gateway)
        return badInput(fmt::format("{}: {}", options.settings, gateway.error().message));
    const LoadProfile profile = profileOf(*stage, *gateway, options.url);
    if (auto fine = checkProfile(profile); !fine)
        return fine;
    if (!options.profile.empty()) {
        if (auto written = writeNew(profile, options.profile); !written)
            return written;
        if (profile.request().url.find("://your-") != std::string::npos)
            tell(
                "headroom: put your API's name into the URL of {}: the settings do not hold it (`zappa status` does)\n",
                options.profile);
    }
    return printResult(stageText(*stage, *gateway, profile) + findingsText(settingsFindings(*stage, *gateway)));
}

} // namespace

void addZappaCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand(
        "zappa", "Read Zappa's settings: what they mean for slow requests, and a profile to start from");
    const auto options = std::make_shared<ZappaOptions>();
    command->add_option("SETTINGS", options->settings, "zappa_settings.json, .toml, .yml or .yaml")->required();
    command->add_option("--stage", options->stage, "Which stage [the only one]");
    command->add_option("--url", options->url, "The deployed URL, which the settings do not hold without a domain");
    command->add_option("--profile", options->profile, "Write a profile for the stage to this new file");
    command->callback([options, &exitCode] {
        const auto told = tellOf(*options);
        exitCode = told ? exitcode::pass : complain(told.error());
    });
}

} // namespace headroom
