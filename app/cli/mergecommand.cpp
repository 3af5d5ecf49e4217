#include "mergecommand.h"

#include "console.h"
#include "exitcodes.h"
#include "outputtarget.h"
#include "session/mergedrun.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace headroom {

namespace {

struct MergeOptions {
    std::vector<std::string> shards, offsets;
    std::string out;
    bool force = false;
};

/// "b.headroom=-12ms"
Result<void> layOffset(const std::string& text, std::vector<ShardFile>& shards)
{
    const std::size_t sign = text.rfind('=');
    const std::string name = text.substr(0, sign);
    const auto shard =
        std::find_if(shards.begin(), shards.end(), [&](const ShardFile& one) { return one.file == name; });
    if (sign == std::string::npos || shard == shards.end())
        return badInput(fmt::format("--offset {}: write one of the run files named, = and a time, such as {}=12ms",
                                    text, shards.front().file.string()));
    const bool negative = sign + 1 < text.size() && text[sign + 1] == '-';
    const auto offset = parseDuration(std::string_view(text).substr(sign + (negative ? 2 : 1)));
    if (!offset)
        return badInput(fmt::format("--offset {}: {}", text, offset.error().message));
    shard->clockOffset = negative ? -*offset : *offset;
    return {};
}

Result<void> merge(const MergeOptions& options)
{
    std::vector<ShardFile> shards;
    for (const std::string& file : options.shards) {
        if (sameFile(file, options.out))
            return badInput(fmt::format("--out {}: is one of the parts", file));
        shards.push_back({file});
    }
    for (const std::string& text : options.offsets) {
        if (auto laid = layOffset(text, shards); !laid)
            return laid;
    }
    if (auto free = checkRunTarget(options.out, options.force); !free)
        return free;
    const auto notes = mergeRuns(shards, options.out);
    if (!notes)
        return tl::make_unexpected(notes.error());
    for (const std::string& note : *notes)
        tell("headroom: {}\n", note);
    return printResult(fmt::format("{}: {} parts as one run; headroom-cli show {} tells of it\n", options.out,
                                   shards.size(), options.out));
}

} // namespace

void addMergeCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command =
        root.add_subcommand("merge", "Put the runs of several machines that sent one load together into one run");
    const auto options = std::make_shared<MergeOptions>();
    command->add_option("RUN", options->shards, "The run files, made with 'run --shard 1/3', '--shard 2/3' ...")
        ->required();
    command->add_option("--out", options->out, "The run file to write")->required();
    command->add_flag("--force", options->force, "Replace the run in that file, which stays as FILE~");
    command
        ->add_option("--offset", options->offsets,
                     "How far a machine's clock is behind, such as b.headroom=12ms or b.headroom=-3s; may be given "
                     "several times")
        ->expected(1)
        ->take_all();
    command->callback([options, &exitCode] {
        const auto merged = merge(*options);
        exitCode = merged ? exitcode::pass : complain(merged.error());
    });
}

} // namespace headroom
