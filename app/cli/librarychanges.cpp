#include "librarychanges.h"

#include "base/files.h"
#include "console.h"
#include "exitcodes.h"
#include "library/libraryfolder.h"
#include "library/trash.h"
#include "profile/profilejson.h"
#include "session/storedrun.h"
#include "store/runfile.h"
#include "store/runlabels.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <optional>
#include <unistd.h>
#include <vector>

namespace headroom {

namespace {

struct LabelOptions {
    std::string run, folder;
    std::optional<std::string> name, note, at;
    std::vector<std::string> tags, untag;
    bool baseline = false, noBaseline = false;
};

struct DeleteOptions {
    std::vector<std::string> files;
    std::string folder;
    bool yes = false;
};

/// A path as it is given; what is not there may be named as the library lists it: "runs/x.headroom" or "x.headroom".
/// Where a folder is named it is looked for there alone: a file of that name somewhere else is not meant.
std::filesystem::path fileNamed(const std::string& name, const std::string& folder)
{
    std::error_code none;
    if (folder.empty() && std::filesystem::exists(name, none))
        return name;
    const auto library = folder.empty() ? defaultLibrary() : Result<std::filesystem::path>(folder);
    if (!library)
        return name;
    for (const auto& file : {*library / name, runsIn(*library) / name, profilesIn(*library) / name}) {
        if (std::filesystem::exists(file, none))
            return file;
    }
    return folder.empty() ? std::filesystem::path(name) : *library / name;
}

/// --folder of the command that this one belongs to.
std::string folderOf(const CLI::App& command)
{
    const CLI::Option* const folder = command.get_parent()->get_option("--folder");
    return folder->count() > 0 ? folder->as<std::string>() : std::string();
}

bool mayBeDeleted(const std::filesystem::path& file)
{
    return file.extension() == ".headroom" || inspectFile(file.string()).kind == FileKind::Run
        || readProfileFile(file).has_value();
}

std::string labelsText(const RunLabels& labels)
{
    std::string text = fmt::format("name      {}\nbaseline  {}\n", labels.name, labels.baseline ? "yes" : "no");
    for (const auto& [key, value] : labels.tags)
        text += fmt::format("tag       {}={}\n", key, value);
    for (const auto& [at, note] : labels.markers)
        text += fmt::format("at {}  {}\n", formatDuration(at), note);
    return labels.note.empty() ? text : text + fmt::format("note      {}\n", labels.note);
}

Result<void> mark(RunMarkers& markers, const std::string& at, const std::string& note)
{
    const auto moment = parseDuration(at);
    if (!moment)
        return badInput(fmt::format("--at {}: {}", at, moment.error().message));
    if (!note.empty()) {
        std::string& there = markers[*moment];
        if (!there.empty() && there != note)
            return badInput(fmt::format("--at {}: there is a note already, '{}'; --note '' takes it away", at, there));
        there = note;
        return {};
    }
    return markers.erase(*moment) > 0 ? Result<void>() : badInput(fmt::format("--at {}: no note is there", at));
}

Result<RunLabels> changed(RunLabels labels, const LabelOptions& options)
{
    labels.name = options.name.value_or(labels.name);
    if (options.at) {
        if (auto marked = mark(labels.markers, *options.at, *options.note); !marked)
            return tl::make_unexpected(marked.error());
    } else {
        labels.note = options.note.value_or(labels.note);
    }
    labels.baseline = (labels.baseline || options.baseline) && !options.noBaseline;
    for (const std::string& key : options.untag) {
        if (labels.tags.erase(key) == 0)
            return badInput(fmt::format("--untag: the run has no tag '{}'", key));
    }
    for (const std::string& text : options.tags) {
        const auto tag = parseTag(text);
        if (!tag)
            return badInput(fmt::format("--tag: {}", tag.error().message));
        labels.tags[tag->first] = tag->second;
    }
    return labels;
}

Result<void> checkMoments(const std::string& file, const RunMarkers& before, const RunMarkers& markers)
{
    if (markers == before)
        return {};
    return openRun(file).and_then(
        [&](const StoredRun& run) { return checkNewMarkers(before, markers, run.snapshot->elapsed); });
}

Result<void> label(const LabelOptions& options)
{
    const std::string file = fileNamed(options.run, options.folder).string();
    const auto before = readLabels(file);
    const auto after = (before ? changed(*before, options) : before).and_then([&](RunLabels labels) {
        return checkMoments(file, before->markers, labels.markers).map([&] { return labels; });
    });
    if (!after)
        return tl::make_unexpected(after.error());
    const auto kept = *after == *before ? Result<void>() : writeLabels(file, *after);
    return kept.and_then([&] { return printResult(labelsText(*after)); });
}

Result<void> agree(const std::vector<std::filesystem::path>& files, bool yesGiven)
{
    std::error_code none;
    for (const auto& file : files) {
        if (!std::filesystem::exists(std::filesystem::symlink_status(file, none)))
            return badInput(fmt::format("there is no file '{}'", file.string()));
        if (std::filesystem::is_directory(std::filesystem::symlink_status(file, none)))
            return badInput(fmt::format("'{}' is a folder; name runs or profiles", file.string()));
        if (!mayBeDeleted(file))
            return badInput(fmt::format("'{}' is neither a run nor a profile", file.string()));
    }
    if (yesGiven)
        return {};
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return badInput("moving files to the bin needs --yes where nobody can be asked");
    for (const auto& file : files)
        tell("{}\n", file.string());
    tell("Move {} to the bin? [y/N] ", files.size() == 1 ? "this file" : fmt::format("these {} files", files.size()));
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes" ? Result<void>() : badInput("nothing was deleted");
}

Result<void> moveAll(const DeleteOptions& options)
{
    std::vector<std::filesystem::path> files;
    for (const std::string& name : options.files)
        files.push_back(fileNamed(name, options.folder));
    if (auto agreed = agree(files, options.yes); !agreed)
        return agreed;
    for (const auto& file : files) {
        const auto moved = moveRunToTrash(file);
        if (!moved)
            return tl::make_unexpected(moved.error());
        tell("Moved to the bin: {}\n", file.string());
    }
    return {};
}

void addLabel(CLI::App& library, int& exitCode)
{
    CLI::App* const command =
        library.add_subcommand("label", "Name, tag, star or annotate a run; without a flag, print what it has");
    const auto options = std::make_shared<LabelOptions>();
    command->add_option("RUN", options->run, "A run file, or its file name in the library")->required();
    command->add_option("--name", options->name, "What to call it in lists; \"\" for the profile's name");
    auto* note = command->add_option("--note", options->note, "A note kept with it; \"\" for none");
    command->add_option("--at", options->at, "Of this moment since the run began, such as 83s: the note marks it")
        ->needs(note);
    command->add_option("--tag", options->tags, "KEY=VALUE; may be given several times")->expected(1)->take_all();
    command->add_option("--untag", options->untag, "The key of a tag to take off")->expected(1)->take_all();
    auto* star = command->add_flag("--baseline", options->baseline, "Star it: a run to compare others with");
    command->add_flag("--no-baseline", options->noBaseline, "Take the star off")->excludes(star);
    command->callback([options, command, &exitCode] {
        options->folder = folderOf(*command);
        const auto done = label(*options);
        exitCode = done ? exitcode::pass : complain(done.error());
    });
}

void addDelete(CLI::App& library, int& exitCode)
{
    CLI::App* const command = library.add_subcommand("delete", "Move runs or profiles to the bin");
    const auto options = std::make_shared<DeleteOptions>();
    command->add_option("FILE", options->files, "Run or profile files, or their file names in the library")->required();
    command->add_flag("--yes", options->yes, "Do not ask");
    command->callback([options, command, &exitCode] {
        options->folder = folderOf(*command);
        const auto done = moveAll(*options);
        exitCode = done ? exitcode::pass : complain(done.error());
    });
}

} // namespace

Result<std::filesystem::path> libraryAt(const std::string& folder)
{
    if (!folder.empty())
        return std::filesystem::path(folder);
    const auto library = defaultLibrary();
    return library ? makeFolder(*library).map([&] { return *library; }) : library;
}

void addLibraryChanges(CLI::App& library, int& exitCode)
{
    library.require_subcommand(0, 1);
    addLabel(library, exitCode);
    addDelete(library, exitCode);
}

} // namespace headroom
