#pragma once

#include "analysis/comparison/comparison.h"
#include "analysis/findings/finding.h"
#include "analysis/runsummary.h"
#include "report/jobstext.h"
#include "report/picture.h"
#include "report/recordtimes.h"
#include "store/runfile.h"
#include "store/runlabels.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// A name and what is said under it.
struct NamedText {
    std::string name, text;
    friend bool operator==(const NamedText&, const NamedText&) = default;
};

/// A pass condition, its value beside its threshold.
struct ConditionRow {
    std::string condition; ///< as it is written, with its request: "p95 <= 80 % of limit (login)"
    std::string threshold; ///< with the time it comes to: "23.2 s, 80 % of the 29 s limit"
    std::string value; ///< "24.1 s (23.0-25.2)"
    Held held = Held::Undecided;
    std::string sentence;
};

struct OutcomeRow {
    std::string outcome, count, share; ///< share of all sent
};

/// One percentile, or the slowest answer; "-" where the sample cannot support it.
struct LatencyRow {
    std::string name, response, service, firstByte;
};

/// One of several requests.
struct RequestLine {
    std::string name, ended, answered, inTime, headroom; ///< headroom at p95
    std::string p50, p95, p99; ///< of response time, without intervals
};

/// One kind of failure and what it was recognised by.
struct FailureKindRow {
    std::string count;
    std::string words; ///< "gateway timeout, gateway - the gateway gave up waiting; 504 after 29.0 s (limit 29 s)"
    std::string said; ///< what came back, as it came: foreign text
    bool mayBeTargets = true; ///< else it is in Headroom's or its transport's words
};

/// A CSV file that was written together with the report.
struct RecordedFile {
    std::string kind; ///< "requests", "seconds", "summary"
    std::string name; ///< without its folder
    std::string sha256; ///< 64 hexadecimal digits; empty: it is not written yet
};

/// Who stands for the record, as they were named when it was written; empty: nobody was.
struct RecordSigns {
    std::string author, approver, release;
    std::string remark{}; ///< what they have to say about it
    RecordTimes times = RecordTimes::Utc; ///< in which the record tells when it was
};

/// A run as every output tells of it: the same texts, the same numbers (truth rule 8). Outputs choose an order and a
/// look, and format nothing themselves. Plain values. All text may hold what a user or a target
/// wrote, so that whoever writes it out escapes it.
struct ReportModel {
    RunSummary numbers; ///< what machines read; the texts below say it in words

    std::string title; ///< the run's name, else the profile's, else its request
    std::string verdict; ///< "PASS"; "RUNNING"; of a part of a run its place, "00:05 TO 00:15"
    std::vector<std::string> reasons; ///< sentences, the deciding one first
    bool ownConditions = false; ///< the profile names conditions; the usual one alone says no more than the verdict
    std::vector<ConditionRow> conditions;
    std::vector<NamedText> asked; ///< profile, load, limit
    std::vector<NamedText> labels; ///< what people added: name, tags, note
    std::vector<NamedText> counts; ///< requests, outcomes, in time, near limit, throughput
    std::vector<OutcomeRow> outcomes; ///< of those that occurred
    std::vector<LatencyRow> latencies; ///< empty: not known
    std::string headroom;
    std::vector<std::string> wall; ///< sentences
    std::vector<std::string> whatIfs; ///< sentences
    std::string generator;
    std::vector<RequestLine> requests; ///< empty where there is only one
    std::vector<JobsTable> jobs; ///< of requests whose result takes more than one answer
    bool failuresOfWholeRun = false; ///< those below were counted over more than the part that is told of
    std::vector<FailureKindRow> failures;
    std::vector<NamedText> ghosts; ///< what the server's log adds
    std::vector<std::string> notes; ///< sentences on what the numbers do not say
    std::vector<Finding> findings;

    // What a record has beyond a summary; empty where the run has no file yet.
    std::string runId; ///< 32 hexadecimal digits
    std::vector<NamedText> record; ///< when, with what, by whom
    std::vector<NamedText> environment; ///< where it was made
    std::vector<std::string> redacted; ///< what was taken out because it may be secret
    std::vector<RecordedFile> files;
    RecordSigns signs;
    std::optional<Comparison> comparison; ///< with the baseline, the run itself last
    std::vector<Figure> figures; ///< heat map, percentile curve; empty where nothing was sent
};

/// The summary's words.
[[nodiscard]] ReportModel reportModel(const RunSummary& summary, const LoadProfile& profile,
                                      const RunLabels& labels = {});

/// "1.84 s", ">= 29.0 s", "-": for tables without room for intervals.
[[nodiscard]] std::string briefTime(const std::optional<Percentile>& percentile);

/// What the run's file says of it besides. `length`: of the whole run, whatever part the record is of.
void addRecord(ReportModel& model, const RunInfo& info, nanoseconds length, const RecordSigns& signs);

} // namespace headroom
