#pragma once

#include "base/result.h"
#include "base/units.h"
#include "recording/runsnapshot.h"
#include "store/runlabels.h"

#include <cstdint>
#include <map>
#include <string>

namespace headroom {

class Database;

/// What a run file says about its run besides the measurements. Nothing secret belongs in here: run files are passed
/// on.
struct RunInfo {
    std::string name;
    WallTime startedAt;
    std::string headroomVersion;
    std::string profileJson; ///< the profile as it was run, without its secrets
    std::string key; ///< 32 hex digits, drawn for this run: the ids its requests carried are made from it
    std::string gatewayJson; ///< the gateway's catalogue entry at that time
    std::map<std::string, std::string> environment; ///< machine, system, library versions
    RunLabels labels{}; ///< what its people added, from the start or later
    // The rest is known to a reader only.
    RunEnd end = RunEnd::Running;
    bool cut =
        false; ///< the writer never finished: killed, power lost, disk full. Data goes up to its last transaction
    bool goesOn = false; ///< it is being written just now (store/writerlock.h); data goes up to its last transaction
    std::uint64_t samplesKept = 0; ///< one by one
    std::uint64_t samplesLeftOut = 0; ///< plain answers that are not (recording/samplethinning.h)
    std::uint64_t oneIn = 1; ///< of plain answers, one in so many is kept in the end
    nanoseconds wholeUntil{-1}; ///< all are kept that ended before about that moment of the run; never: simply all
    friend bool operator==(const RunInfo&, const RunInfo&) = default;
};

/// A run file is an SQLite database with this application id ("hdrm"); its user_version is the schema's revision.
///   run(key, value)      RunInfo as text, with a checksum
///   state(id, data)      one row: how the run stands (store/snapshotcodec.h); none before its writer holds its lock
///   seconds(second, data), load(second, data)   one row a second
///   request_seconds(request, second, data)      the same for each of several requests
///   samples(chunk, count, data)                 chunks of samples from 0 on, the last one filled up with each
///   transaction; a chunk ends before it is full where from then on a smaller part of plain answers is kept
///   jobs(chunk, count, data)                    chunks of jobs (store/jobcodec.h) from 0 on, as samples are
///   labels(key, value)      what people added (store/runlabels.h), while the run goes on or later; may be missing, as
///   may digest(id, data)        one row: what a list shows of a finished run (store/rundigest.h)
/// The data columns are sealed (store/sealed.h). Every transaction leaves all tables telling of the same samples.
/// While it is written there are -wal and -shm files beside it; a finished run is one file.
inline constexpr std::uint32_t runFileApplicationId = 0x6864726d;
/// 2: several requests, attempts, the run's key. 3: causes of failures with their evidence, use of caches. 4: first
/// bytes of requests in flight, samples that are not all kept, labels. 5: jobs, and which samples are their polls.
/// 6: what was sent again of each second of the load.
inline constexpr std::uint32_t runFileRevision = 6;
inline constexpr std::uint32_t firstRevisionWithJobs = 5;
inline constexpr std::uint32_t oldestReadableRevision = 2;

/// What lies at a path, from the first bytes alone.
enum class FileKind { Missing, NotAFile, Unreadable, Empty, OtherFile, OtherDatabase, OtherRevision, Run };
struct FileHeader {
    FileKind kind = FileKind::Missing;
    std::uint32_t revision = 0;
    bool writeAhead = false; ///< it was being written when it was last closed
    bool truncated = false; ///< shorter than it says of itself, and nothing beside it could make up for that
};
[[nodiscard]] FileHeader inspectFile(const std::string& path);

/// For files that were made before there was one.
inline constexpr const char* digestTable =
    "CREATE TABLE IF NOT EXISTS digest(id INTEGER PRIMARY KEY CHECK (id = 1), data BLOB NOT NULL);";

/// The tables, and the description of the run in them. One transaction: there is a whole run file or none.
[[nodiscard]] Result<void> createTables(Database& database, const RunInfo& info);
/// name, startedAt, headroomVersion, profileJson, gatewayJson and environment, as createTables got them, and the labels
/// of today.
[[nodiscard]] Result<RunInfo> readInfo(Database& database, const std::string& path);

} // namespace headroom
