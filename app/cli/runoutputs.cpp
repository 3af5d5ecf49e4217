#include "runoutputs.h"

#include "base/files.h"
#include "console.h"
#include "outputtarget.h"
#include "profile/loadwords.h"
#include "profile/profilejson.h"
#include "report/findingstext.h"
#include "report/jobscsv.h"
#include "report/requestscsv.h"
#include "report/summaryjson.h"
#include "report/summarytext.h"
#include "session/keptsamples.h"
#include "session/rundigests.h"
#include "store/runreader.h"
#include "store/salvage.h"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

namespace headroom {

namespace {

constexpr std::string_view standardOutput = "-";
constexpr TimeRange everything;
constexpr std::size_t rowsAtOnce = 1 << 16; ///< bytes

Result<void> print(std::string_view text)
{
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return whole ? Result<void>() : failure(ErrorKind::Storage, "standard output cannot be written");
}

/// A run with a damaged part still has a summary, which does not need its samples.
std::vector<Finding> findingsFor(const RunOutputs& outputs, const RunSummary& summary, const LoadProfile& profile,
                                 const std::filesystem::path& runFile)
{
    if (!outputs.text && outputs.json.empty())
        return {};
    auto findings = findingsOfRun(runFile, profile, summary);
    if (findings)
        return std::move(*findings);
    tell("headroom: warning: no findings: {}\n", findings.error().message);
    return {};
}

/// What stands beside the numbers.
struct Beside {
    std::vector<Finding> findings;
    RunLabels labels;
};

Result<void> writeJson(const std::string& file, const RunSummary& summary, const Beside& beside)
{
    return file.empty() || file == standardOutput
        ? Result<void>()
        : replaceFile(file, summaryJson(summary, beside.findings, beside.labels));
}

/// What goes to standard output: the JSON, the rows or the words, one of them.
Result<void> printOutputs(const RunOutputs& outputs, const RunSummary& summary, const LoadProfile& profile,
                          const Beside& beside, const std::filesystem::path& runFile)
{
    if (outputs.json == standardOutput)
        return print(summaryJson(summary, beside.findings, beside.labels));
    if (outputs.csv == standardOutput)
        return writeCsv(runFile, outputs.csv, everything);
    return outputs.text ? print(summaryText(summary, profile, beside.labels) + findingsText(beside.findings))
                        : Result<void>();
}

/// Hands the samples of a run that were planned within the range, and how many requests each stands for, to `add` until
/// one fails.
template <typename Reader, typename Add> Result<void> forEachSample(Reader& reader, const TimeRange& range, Add add)
{
    if (const auto note = keptSamplesNote(reader.info()))
        tell("headroom: note: {}\n", *note);
    Result<void> added;
    const auto read = reader.forEachChunk([&](const SampleChunk& chunk) {
        for (std::size_t i = 0; i < chunk.samples.size() && added; ++i) {
            if (range.holds(chunk.samples[i].plannedStart))
                added = add(chunk.samples[i], chunk.standsFor(chunk.samples[i]));
        }
        return added.has_value();
    });
    return added ? read : added;
}

/// A profile that cannot be read any more costs its rows their ids, nothing else.
template <typename Reader> CsvRun csvRunOf(const Reader& reader)
{
    CsvRun run{reader.info().startedAt};
    if (const auto key = parseRunKey(reader.info().key))
        run.key = *key;
    if (const auto profile = readProfile(reader.info().profileJson, "profile"))
        run.correlation = profile->correlation;
    return run;
}

Result<void> checkRowsTarget(const std::filesystem::path& runFile, const std::string& csv)
{
    if (sameFile(runFile.string(), csv))
        return badInput(fmt::format("{}: the rows would replace the run itself", csv));
    return checkTarget(csv);
}

template <typename Reader> Result<void> printRows(Reader& reader, const TimeRange& range)
{
    RequestRows rows(csvRunOf(reader));
    std::string text(RequestRows::header());
    const auto read = forEachSample(reader, range, [&](const Sample& sample, std::uint64_t standsFor) {
        rows.append(text, sample, standsFor);
        return text.size() < rowsAtOnce ? Result<void>() : print(std::exchange(text, {}));
    });
    return read.and_then([&] { return print(text); });
}

template <typename Reader>
Result<void> writeRows(const std::filesystem::path& runFile, const std::string& csv, const TimeRange& range)
{
    if (auto target = checkRowsTarget(runFile, csv); !target)
        return target;
    auto reader = Reader::open(runFile.string());
    if (!reader)
        return tl::make_unexpected(reader.error());
    if (csv == standardOutput)
        return printRows(*reader, range);
    auto file = RequestsCsvFile::create(csv, csvRunOf(*reader));
    if (!file)
        return tl::make_unexpected(file.error());
    return forEachSample(*reader, range,
                         [&](const Sample& sample, std::uint64_t standsFor) { return file->add(sample, standsFor); })
        .and_then([&] { return file->finish(); });
}

/// Which names of requests the rows hold: those of the profile, as far as it can be read.
template <typename Reader> JobRows jobRowsOf(const Reader& reader)
{
    std::vector<std::string> names;
    if (const auto profile = readProfile(reader.info().profileJson, "profile")) {
        for (const HttpRequest& request : profile->requests)
            names.push_back(requestName(request));
    }
    return {reader.info().startedAt, std::move(names)};
}

/// Hands the rows to `write` in pieces.
template <typename Reader, typename Write>
Result<void> writeJobRows(Reader& reader, const TimeRange& range, Write write)
{
    const JobRows rows = jobRowsOf(reader);
    std::string text(JobRows::header());
    Result<void> written;
    const auto read = reader.forEachJobs([&](std::span<const JobRecord> jobs) {
        for (const JobRecord& job : jobs) {
            if (range.holds(job.plannedStart))
                rows.append(text, job);
        }
        if (text.size() >= rowsAtOnce)
            written = write(std::exchange(text, {}));
        return written.has_value();
    });
    if (!written || !read)
        return written ? read : written;
    return write(text);
}

template <typename Reader>
Result<void> writeJobs(const std::filesystem::path& runFile, const std::string& csv, const TimeRange& range)
{
    if (auto target = checkRowsTarget(runFile, csv); !target)
        return target;
    auto reader = Reader::open(runFile.string());
    if (!reader)
        return tl::make_unexpected(reader.error());
    if (csv == standardOutput)
        return writeJobRows(*reader, range, [](std::string_view text) { return print(text); });
    auto file = WholeFile::create(csv);
    if (!file)
        return tl::make_unexpected(file.error());
    return writeJobRows(*reader, range, [&](std::string_view text) { return file->write(text); }).and_then([&] {
        return file->finish();
    });
}

} // namespace

Result<void> checkOutputs(const RunOutputs& outputs)
{
    if (outputs.json == standardOutput && outputs.csv == standardOutput)
        return badInput("--json and --csv cannot both go to standard output");
    for (const auto& [one, other] : {std::pair(outputs.json, outputs.csv), std::pair(outputs.json, outputs.run),
                                     std::pair(outputs.csv, outputs.run)}) {
        if (sameFile(one, other) && one != standardOutput)
            return badInput(fmt::format("{}: two outputs cannot be one file", one));
    }
    for (const std::string& file : {outputs.json, outputs.csv}) {
        if (file.empty() || file == standardOutput)
            continue;
        if (auto target = checkTarget(file, {outputs.profile}); !target)
            return target;
        if (auto writable = checkWritable(file); !writable)
            return writable;
    }
    return {};
}

Result<void> writeOutputs(const RunOutputs& outputs, RunSummary summary, const LoadProfile& profile,
                          const std::filesystem::path& runFile)
{
    noteKeptSamples(summary, runFile);
    const Beside beside{findingsFor(outputs, summary, profile, runFile),
                        readLabels(runFile.string()).value_or(RunLabels())};
    // Files first: a reader of standard output that has gone away must not cost them.
    return writeJson(outputs.json, summary, beside)
        .and_then([&]() -> Result<void> {
            return outputs.csv.empty() || outputs.csv == standardOutput ? Result<void>()
                                                                        : writeCsv(runFile, outputs.csv, everything);
        })
        .and_then([&] { return printOutputs(outputs, summary, profile, beside, runFile); });
}

Result<void> writeCsv(const std::filesystem::path& runFile, const std::string& csv, const TimeRange& range)
{
    return writeRows<RunReader>(runFile, csv, range);
}

Result<void> salvageCsv(const std::filesystem::path& runFile, const std::string& csv, const TimeRange& range)
{
    return writeRows<SalvagedRun>(runFile, csv, range);
}

Result<void> writeJobsCsv(const std::filesystem::path& runFile, const std::string& csv, const TimeRange& range)
{
    return writeJobs<RunReader>(runFile, csv, range);
}

Result<void> salvageJobsCsv(const std::filesystem::path& runFile, const std::string& csv, const TimeRange& range)
{
    return writeJobs<SalvagedRun>(runFile, csv, range);
}

} // namespace headroom
