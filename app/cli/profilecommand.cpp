#include "profilecommand.h"

#include "base/files.h"
#include "console.h"
#include "engine/workerplan.h"
#include "exitcodes.h"
#include "gateway/limitwarnings.h"
#include "profile/profilejson.h"
#include "profile/profileupgrade.h"
#include "profile/shippedprofiles.h"
#include "report/textlayout.h"
#include "runoptions.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace headroom {

namespace {

std::string changesText(const ReadProfile& read)
{
    std::string text;
    for (const std::string& change : read.changes)
        text += hangingLines("  - ", change);
    return text;
}

/// What a run would stumble over before it sends: data files and their columns, ${...} that nothing fills, expressions
/// that cannot be read, certificates. A variable that is not set here may be set where the profile is run.
Result<UnsetVariables> lookOver(const LoadProfile& profile, const std::string& file)
{
    UnsetVariables unset;
    if (const auto plan = planLoad(profile, newRunKey(), &unset); !plan)
        return failure(plan.error().kind, fmt::format("{}: {}", file, plan.error().message));
    return unset;
}

Result<void> check(const std::string& file)
{
    const auto read = readProfileFile(file);
    if (!read)
        return tl::make_unexpected(read.error());
    const auto unset = lookOver(read->profile, file);
    if (!unset)
        return tl::make_unexpected(unset.error());
    std::string text = read->version == profileVersion
        ? fmt::format("{}: is a sound profile\n", file)
        : fmt::format(
            "{}: is a sound profile of version {}; 'headroom-cli profile upgrade' makes it one of version {}\n", file,
            read->version, profileVersion);
    text += changesText(*read);
    for (const std::string& warning : warningsBeforeRun(read->profile))
        text += hangingLines("  Warning: ", warning);
    for (const std::string& name : *unset)
        text += hangingLines("  Warning: ",
                             fmt::format("The environment variable {} is not set here; a run needs it.", name));
    return printResult(text);
}

Result<void> upgrade(const std::string& file)
{
    const auto read = readProfileFile(file);
    if (!read)
        return tl::make_unexpected(read.error());
    if (read->version == profileVersion)
        return printResult(fmt::format("{}: is of version {} already\n", file, profileVersion));
    if (auto saved = saveProfile(read->profile, file); !saved)
        return saved;
    return printResult(
        fmt::format("{}: version {} -> {}\n{}", file, read->version, profileVersion, changesText(*read)));
}

/// The first error decides the exit code; the other files are looked at all the same.
int forEach(const std::vector<std::string>& files, Result<void> (*act)(const std::string&))
{
    int code = exitcode::pass;
    for (const std::string& file : files) {
        if (const auto done = act(file); !done && code == exitcode::pass)
            code = complain(done.error());
        else if (!done)
            complain(done.error());
    }
    return code;
}

Result<void> listExamples()
{
    std::string text;
    for (const ShippedFile& file : exampleProfiles())
        text += fmt::format("{:<30} {}\n", file.name,
                            readProfile(file.text, file.name)
                                .map([](const LoadProfile& profile) { return profile.name; })
                                .value_or(""));
    return printResult(text);
}

Result<void> writeExamples(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (const auto files : {exampleProfiles(), filesOfExamples()}) {
        for (const ShippedFile& file : files) {
            const std::filesystem::path path = folder / file.name;
            if (std::filesystem::exists(path, error))
                return badInput(fmt::format("'{}' exists; it is not overwritten", path.string()));
            if (auto written = replaceFile(path, file.text); !written)
                return written;
        }
    }
    return {};
}

int exitCodeOf(const Result<void>& done)
{
    return done ? exitcode::pass : complain(done.error());
}

void addFiles(CLI::App& profile, const char* name, const char* about, Result<void> (*act)(const std::string&),
              int& exitCode)
{
    CLI::App* const command = profile.add_subcommand(name, about);
    const auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("PROFILE", *files, "Profiles (JSON)")->required();
    command->callback([files, act, &exitCode] { exitCode = forEach(*files, act); });
}

void addNew(CLI::App& profile, int& exitCode)
{
    CLI::App* const command = profile.add_subcommand("new", "Print the profile that these flags of 'run' make");
    const auto options = std::make_shared<RunOptions>();
    addLoadOptions(*command, *options);
    command->callback([options, &exitCode] {
        const auto asked = askedProfile(*options);
        exitCode = asked ? exitCodeOf(printResult(writeProfile(*asked))) : complain(asked.error());
    });
}

void addExamples(CLI::App& profile, int& exitCode)
{
    CLI::App* const command = profile.add_subcommand("examples", "List the examples, or write them to a folder");
    const auto folder = std::make_shared<std::string>();
    command->add_option("--to", *folder, "Write them there, with the data and the schema that they name");
    command->callback(
        [folder, &exitCode] { exitCode = exitCodeOf(folder->empty() ? listExamples() : writeExamples(*folder)); });
}

} // namespace

void addProfileCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const profile = root.add_subcommand("profile", "Check, upgrade and make profiles");
    profile->require_subcommand(1);
    addFiles(*profile, "check", "Say whether files are sound profiles, and what to mind about them", check, exitCode);
    addFiles(*profile, "upgrade", "Write profiles of older versions anew, as ones of this version", upgrade, exitCode);
    addNew(*profile, exitCode);
    addExamples(*profile, exitCode);
    CLI::App* const schema = profile->add_subcommand("schema", "Print the JSON Schema of a profile, for editors");
    schema->callback([&exitCode] { exitCode = exitCodeOf(printResult(std::string(profileJsonSchema()))); });
}

} // namespace headroom
