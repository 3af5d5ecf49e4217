#include "exportcommand.h"

#include "console.h"
#include "csvoutput.h"
#include "exitcodes.h"
#include "exportoutputs.h"
#include "outputtarget.h"
#include "rangeoptions.h"
#include "session/runreport.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace headroom {

namespace {

struct ExportOptions {
    std::vector<std::string> runs;
    RecordOutputs files;
    std::string baseline;
    RecordSigns signs;
    std::string paper = "a4";
    std::string language = "en";
    bool salvage = false;
    bool localTime = false;
    RangeOptions range;

    [[nodiscard]] const std::string& run() const { return runs.front(); }
    [[nodiscard]] RecordSigns recordSigns() const
    {
        RecordSigns all = signs;
        all.times = localTime ? RecordTimes::Here : RecordTimes::Utc;
        return all;
    }
};

Result<StoredRun> opened(const ExportOptions& options)
{
    auto run = options.salvage ? salvageRun(options.run()) : openRun(options.run());
    if (run) {
        for (const std::string& lost : run->lost)
            tell("headroom: {}\n", lost);
    }
    return run;
}

Result<void> exportRuns(const ExportOptions& options, const DesktopSkills& skills)
{
    if (options.files.all() != options.files.reports())
        return badInput("of several runs there is one report: --html, --md or --pdf; the other outputs take one run");
    if (options.range.any() || !options.baseline.empty() || options.salvage)
        return badInput("--from, --to, --baseline and --salvage take one run");
    return writeRunsReport(options.files, {options.runs.begin(), options.runs.end()}, options.recordSigns(),
                           options.paper, recordHands(skills, options.language));
}

Result<void> exportRun(const ExportOptions& options, const DesktopSkills& skills)
{
    std::vector<std::string> inputs = options.runs;
    inputs.push_back(options.baseline);
    if (auto ready = checkFiles(options.files, inputs, skills.makePdf != nullptr); !ready)
        return ready;
    if (auto known = checkLanguage(options.language, skills); !known)
        return known;
    if (options.runs.size() > 1)
        return exportRuns(options, skills);
    const bool rowsAlone = options.files.onlyRequests() && !options.range.any() && !options.salvage;
    if (rowsAlone) // which needs no more than the samples to be sound
        return writeCsv({options.run()}, options.files.requests).map([](const std::string&) {});
    const auto run = opened(options);
    if (!run)
        return tl::make_unexpected(run.error());
    const auto range = rangeOf(options.range, *run->snapshot);
    if (!range)
        return tl::make_unexpected(range.error());
    RecordWishes wishes{
        options.run(), {*range, options.baseline, options.recordSigns(), {}}, options.paper, options.salvage};
    return writeFiles(options.files, *run, std::move(wishes), recordHands(skills, options.language));
}

void addFileOptions(CLI::App& command, RecordOutputs& files)
{
    const auto add = [&](const char* flag, std::string& file, const char* what) {
        command.add_option(flag, file, what);
    };
    add("--csv", files.requests, "One row a request; - prints it, as with each of these, one at a time");
    add("--jobs-csv", files.jobs, "One row a job that was polled for, pushed or streamed");
    add("--seconds-csv", files.seconds, "One row a second");
    add("--summary-csv", files.summary, "One row a number of the summary");
    add("--html", files.html, "The record as one page that needs no network");
    add("--md", files.markdown, "The record as Markdown, for a pull request");
    add("--pdf", files.pdf, "The record on paper; written by the desktop program, headroom");
    add("--junit", files.junit, "The pass conditions as a JUnit test report");
    add("--json", files.json, "The summary, as run --json writes it");
    add("--k6", files.k6, "The summary as k6 --summary-export writes it, as far as it is true of the run");
    add("--hgrm", files.hgrm,
        "Percentile distributions for HdrHistogram's tools, in two files: NAME-response and "
        "NAME-service");
    add("--hlog", files.hlog, "An HdrHistogram log, one histogram a second");
}

} // namespace

void addExportCommand(CLI::App& root, int& exitCode, const DesktopSkills& skills)
{
    CLI::App* const command =
        root.add_subcommand("export", "Write a run as a record, and in forms other programs read");
    const auto options = std::make_shared<ExportOptions>();
    command->add_option("RUN", options->runs, "A run file (.headroom); several become one report, a line each")
        ->required();
    addFileOptions(*command, options->files);
    command->add_option("--baseline", options->baseline, "A run that the record compares this one with");
    command->add_option("--author", options->signs.author, "Who made the record");
    command->add_option("--approver", options->signs.approver, "Who approves the release by it");
    command->add_option("--release", options->signs.release, "What is released");
    command->add_option("--remark", options->signs.remark, "What they have to say about it");
    command->add_flag("--local-time", options->localTime, "Tell when it was in this machine's time zone, not in UTC");
    command->add_option("--paper", options->paper, "a4 or letter")->capture_default_str();
    command
        ->add_option("--language", options->language,
                     "Of --html, --md and --pdf: en, or, from the desktop program, zh_CN")
        ->capture_default_str();
    addRangeOptions(*command, options->range);
    command->add_flag("--salvage", options->salvage, "Of a damaged file, write what can be read, and say what cannot");
    command->footer("A record names the SHA-256 of the CSV files written by the same command; 'verify' holds them "
                    "against each other later.");
    command->callback([options, &exitCode, skills] {
        const auto written = exportRun(*options, skills);
        exitCode = written ? exitcode::pass : complain(written.error());
    });
}

} // namespace headroom
