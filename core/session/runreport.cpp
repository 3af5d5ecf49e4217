#include "session/runreport.h"

#include "analysis/verdictsentences.h"
#include "report/reportcharts.h"
#include "report/runsdocument.h"
#include "session/comparedruns.h"
#include "session/distinctruns.h"
#include "session/keptsamples.h"
#include "session/rundigests.h"
#include "session/runlogs.h"

namespace headroom {

namespace {

/// What is over so much time, and of which a part is lost, is over nobody knows how much.
void tellOfDamage(RunSummary& summary, const StoredRun& run)
{
    const std::vector<std::string>& lost = run.lost;
    if (lost.empty())
        return;
    summary.damage = lost;
    summary.generatorKnown = run.generatorKnown;
    summary.notes.insert(summary.notes.begin(), lost.begin(), lost.end());
    summary.throughputPerSecond = 0;
    summary.elapsed = nanoseconds(0);
    if (summary.sent == 0) // else it would say that none was sent
        summary.reasons = {"No request can be read, so nothing is known of the target."};
}

Result<Comparison> comparedWith(const std::filesystem::path& baseline, const std::filesystem::path& file)
{
    auto runs = openForComparison({baseline, file});
    if (!runs)
        return tl::make_unexpected(runs.error());
    return compareRuns({runs->front()}, runs->back(), {});
}

} // namespace

RunSummary storedSummary(const StoredRun& run, const std::filesystem::path& file, const std::optional<TimeRange>& range,
                         std::vector<std::string>& warnings)
{
    RunSummary summary = range ? summarise(run.profile, *run.snapshot, *range) : summarise(run.profile, *run.snapshot);
    tellOfDamage(summary, run);
    if (run.info.goesOn)
        summary.reasons.insert(summary.reasons.begin(), goesOnSentence(*run.snapshot));
    if (auto ghosts = storedGhosts(file, run.profile, *run.snapshot, summary.judged()))
        summary.ghosts = std::move(*ghosts);
    else
        warnings.push_back("the server's log is left out: " + ghosts.error().message);
    return summary;
}

Result<ReportModel> reportOfRun(const StoredRun& run, const std::filesystem::path& file, const ReportWishes& wishes,
                                std::vector<std::string>& warnings)
{
    RunSummary summary = storedSummary(run, file, wishes.range, warnings);
    noteKeptSamples(summary, file);
    ReportModel model = reportModel(summary, run.profile, run.info.labels);
    if (auto findings = findingsOfRun(file, run.profile, summary))
        model.findings = std::move(*findings);
    else
        warnings.push_back("no findings: " + findings.error().message);
    // A reader of the record knows nothing of what standard error said.
    model.notes.insert(model.notes.end(), warnings.begin(), warnings.end());
    addRecord(model, run.info, run.snapshot->elapsed, wishes.signs);
    model.files = wishes.files;
    model.figures = reportFigures(summary, run.profile, *run.snapshot, run.info.labels.markers);
    if (wishes.baseline.empty())
        return model;
    auto comparison = comparedWith(wishes.baseline, file);
    if (!comparison)
        return tl::make_unexpected(comparison.error());
    model.comparison = std::move(*comparison);
    return model;
}

Result<ReportDocument> reportOfRuns(const std::vector<std::filesystem::path>& files, const RecordSigns& signs,
                                    const Progress& progress)
{
    std::vector<ReportModel> models;
    DistinctRuns distinct;
    for (const std::filesystem::path& file : files) {
        if (!goesOn(progress, static_cast<double>(models.size()) / static_cast<double>(files.size())))
            return failure(ErrorKind::Storage, "the report was given up before all its runs were read");
        const auto run = openRun(file);
        if (!run)
            return tl::make_unexpected(run.error());
        if (auto added = distinct.add(*run, file); !added)
            return tl::make_unexpected(added.error());
        std::vector<std::string> warnings;
        auto model = reportOfRun(*run, file, {{}, {}, signs, {}}, warnings);
        if (!model)
            return tl::make_unexpected(model.error());
        models.push_back(std::move(*model));
    }
    return runsDocument(models);
}

} // namespace headroom
