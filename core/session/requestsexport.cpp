#include "session/requestsexport.h"

#include "base/sha256.h"
#include "base/wholefile.h"
#include "profile/loadwords.h"
#include "profile/profilejson.h"
#include "report/jobscsv.h"
#include "report/requestscsv.h"
#include "store/runreader.h"
#include "store/salvage.h"

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

constexpr std::size_t rowsAtOnce = 1 << 18; ///< bytes

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

template <typename Reader> Result<void> exportJobs(Reader& reader, const TimeRange& range, const TakeRows& take)
{
    const JobRows rows = jobRowsOf(reader);
    std::string text(JobRows::header());
    Result<void> taken;
    const auto read = reader.forEachJobs([&](std::span<const JobRecord> jobs) {
        for (const JobRecord& job : jobs) {
            if (range.holds(job.plannedStart))
                rows.append(text, job);
        }
        if (text.size() >= rowsAtOnce)
            taken = take(std::exchange(text, {}), 0); // how many there are nobody has counted; there are few
        return taken.has_value();
    });
    // Of a run that was cut: under way at its last second, and so long at least.
    for (const JobRecord& job : reader.snapshot()->openJobs) {
        if (range.holds(job.plannedStart))
            rows.append(text, job);
    }
    return !taken ? taken : read.and_then([&] { return take(text, 1); });
}

template <typename Reader> Result<void> exportWith(const RequestsExport& what, const TakeRows& take)
{
    auto reader = Reader::open(what.run.string());
    if (!reader)
        return tl::make_unexpected(reader.error());
    if (what.rows == RequestsExport::Rows::Jobs)
        return exportJobs(*reader, what.range, take);
    RequestRows rows(csvRunOf(*reader));
    std::string text(RequestRows::header());
    Result<void> taken;
    const auto all = static_cast<double>(std::max<std::uint64_t>(reader->info().samplesKept, 1));
    double seen = 0;
    const auto read = reader->forEachChunk([&](const SampleChunk& chunk) {
        for (std::size_t i = 0; i < chunk.samples.size() && taken; ++i) {
            if (what.range.holds(chunk.samples[i].plannedStart))
                rows.append(text, chunk.samples[i], chunk.standsFor(chunk.samples[i]));
            if (text.size() >= rowsAtOnce)
                taken = take(std::exchange(text, {}), (seen + static_cast<double>(i)) / all);
        }
        seen += static_cast<double>(chunk.samples.size());
        return taken.has_value();
    });
    return !taken ? taken : read.and_then([&] { return take(text, 1); });
}

} // namespace

Result<void> exportRequests(const RequestsExport& what, const TakeRows& take)
{
    return what.salvage ? exportWith<SalvagedRun>(what, take) : exportWith<RunReader>(what, take);
}

Result<std::string> writeRequestsCsv(const RequestsExport& what, const std::filesystem::path& csv,
                                     const Progress& progress)
{
    auto file = WholeFile::create(csv);
    if (!file)
        return tl::make_unexpected(file.error());
    Sha256 digest;
    const auto write = [&](std::string_view rows, double share) -> Result<void> {
        if (!goesOn(progress, share))
            return failure(ErrorKind::Storage, csv.string() + ": was not written: stopped before its end");
        digest.add(rows);
        return file->write(rows);
    };
    return exportRequests(what, write).and_then([&] { return file->finish(); }).map([&] { return digest.hex(); });
}

} // namespace headroom
