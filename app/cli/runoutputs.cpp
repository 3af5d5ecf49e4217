#include "runoutputs.h"

#include "base/files.h"
#include "console.h"
#include "csvoutput.h"
#include "outputtarget.h"
#include "report/findingstext.h"
#include "report/junit.h"
#include "report/summaryjson.h"
#include "report/summarytext.h"
#include "session/keptsamples.h"
#include "session/rundigests.h"

#include <fmt/format.h>

namespace headroom {

namespace {

constexpr std::string_view standardOutput = "-";

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

Result<void> writeJunit(const std::string& file, const RunSummary& summary, const LoadProfile& profile,
                        const Beside& beside)
{
    return file.empty() ? Result<void>() : replaceFile(file, junitXml(reportModel(summary, profile, beside.labels)));
}

/// What goes to standard output: the JSON, the rows or the words, one of them.
Result<void> printOutputs(const RunOutputs& outputs, const RunSummary& summary, const LoadProfile& profile,
                          const Beside& beside, const std::filesystem::path& runFile)
{
    if (outputs.json == standardOutput)
        return printResult(summaryJson(summary, beside.findings, beside.labels));
    if (outputs.csv == standardOutput)
        return writeCsv({runFile}, outputs.csv).map([](const std::string&) {});
    return outputs.text ? printResult(summaryText(summary, profile, beside.labels) + findingsText(beside.findings))
                        : Result<void>();
}

} // namespace

Result<void> checkOutputs(const RunOutputs& outputs)
{
    if (outputs.json == standardOutput && outputs.csv == standardOutput)
        return badInput("--json and --csv cannot both go to standard output");
    if (auto apart = checkApart({outputs.json, outputs.csv, outputs.junit, outputs.run}); !apart)
        return apart;
    for (const std::string& file : {outputs.json, outputs.csv, outputs.junit}) {
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
    // Files first: a reader of standard output that has gone away must not cost them. What cannot be written costs
    // nobody the verdict.
    const auto written = writeJson(outputs.json, summary, beside)
                             .and_then([&] { return writeJunit(outputs.junit, summary, profile, beside); })
                             .and_then([&]() -> Result<void> {
                                 return outputs.csv.empty() || outputs.csv == standardOutput
                                     ? Result<void>()
                                     : writeCsv({runFile}, outputs.csv).map([](const std::string&) {});
                             });
    const auto printed = printOutputs(outputs, summary, profile, beside, runFile);
    return written ? printed : written;
}

} // namespace headroom
