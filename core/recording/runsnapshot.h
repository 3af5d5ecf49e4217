#pragma once

#include "base/failurecause.h"
#include "base/outcome.h"
#include "base/units.h"
#include "recording/jobrecord.h"
#include "recording/latencyhistogram.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// Times of many requests, answers kept apart from those that tell only "at least this long".
struct Distribution {
    CellCounts answered; ///< exact times of answers (ok, near limit)
    CellCounts gatewayTimeout; ///< times at which the gateway gave up
    CellCounts otherCensored; ///< every other failure, client timeouts and unfinished ones, at their own time
    friend bool operator==(const Distribution&, const Distribution&) = default;
};

/// Everything known about the finished requests planned in one second of the run (truth rule 4: binned by start).
struct SecondOfRun {
    std::uint32_t second = 0; ///< planned start within [second, second + 1) s of the run
    OutcomeCounts outcomes; ///< of every attempt; the next two are part of it
    OutcomeCounts retries; ///< of attempts after the first
    OutcomeCounts retried; ///< of attempts that were followed by another
    Distribution response; ///< of last attempts, from the planned start of the first: what a user waits
    Distribution service; ///< of every attempt
    CellCounts firstByte; ///< first byte - sent, of answers
    friend bool operator==(const SecondOfRun&, const SecondOfRun&) = default;
};

using SecondsOfRun = std::vector<std::shared_ptr<const SecondOfRun>>;

/// The jobs of one request that were planned in one second of the run and have ended (truth rule 4: binned by start).
struct SecondOfJobs {
    std::uint32_t second = 0; ///< planned start within [second, second + 1) s of the run
    JobCounts ends;
    Distribution accepted; ///< from the planned start; of a job never accepted: until it ended
    Distribution completion; ///< from the planned start; every end but Done tells "at least so long"
    /// The longest of each that was accepted; of one that was not done "at least so long", as its last goes on.
    Distribution silence;
    std::uint64_t parts = 0; ///< of all of them together
    friend bool operator==(const SecondOfJobs&, const SecondOfJobs&) = default;
};
using SecondsOfJobs = std::vector<std::shared_ptr<const SecondOfJobs>>;

/// What became of the jobs of one request.
struct JobSeries {
    std::uint16_t request = 0;
    JobKind kind = JobKind::Polled;
    SecondsOfJobs seconds; ///< ascending by second, empty seconds left out
};

/// What the generator did during one second of the run, counted when it happened.
struct SecondOfLoad {
    std::uint32_t second = 0;
    std::uint64_t planned = 0; ///< starts that fell due
    std::uint64_t sent = 0;
    std::uint64_t finished = 0;
    std::uint64_t inFlight = 0; ///< at the end of the second
    std::uint64_t lateStarts = 0;
    std::uint64_t droppedStarts = 0;
    nanoseconds maxLag{0}; ///< the latest start, after its planned start
    double cpuShare = 0; ///< CPU time of the busiest worker's thread / wall time
    /// Requests that went out once more because the target had closed the kept connection under them
    /// (transport/resend.h); `sent` does not count them. 0 in files before revision 6, which do not say.
    std::uint64_t resent = 0;
    friend bool operator==(const SecondOfLoad&, const SecondOfLoad&) = default;
};

/// A request that waits for its answer, or for the rest of it, at the time of a snapshot.
struct InFlightRequest {
    nanoseconds plannedStart{0};
    nanoseconds sent{-1}; ///< never: connecting
    nanoseconds firstByte{-1}; ///< of its answer; never: none has come (or a file before revision 4 does not say)
    friend bool operator==(const InFlightRequest&, const InFlightRequest&) = default;
};

enum class RunPhase : std::uint8_t { Sending, Draining, Finished };

/// Why a run ended. The numbers are written to run files: append, never reorder.
enum class RunEnd : std::uint8_t {
    Running = 0, ///< not yet; in a run file: it was cut (killed, power lost), data up to its last second
    Completed = 1, ///< everything planned was sent and drained
    StoppedSending = 2, ///< the user stopped sending; what was in flight drained
    Aborted = 3, ///< the user aborted; what was in flight is recorded as unfinished
    TargetNeverReached = 4, ///< no request ever got a connection
    StorageFailed = 5, ///< the run file could not be written on
    ConditionBroken = 6, ///< a pass condition was broken for good and the profile asks to stop then; the rest drained
};

/// The generator watching itself, over the whole run so far (truth rule 6).
struct GeneratorHealth {
    std::uint64_t lateStarts = 0; ///< started more than lateStartAfter after their planned start
    std::uint64_t droppedStarts = 0; ///< never started: in flight was at its cap
    CellCounts lag; ///< start - planned start of every request
    nanoseconds maxLag{0};
    double cpuShare = 0; ///< highest over any interval: CPU time of a worker's thread / wall time
    std::vector<double> workerCpu{}; ///< the same for each worker
    nanoseconds maxPass{0}; ///< the longest a worker was away from its sockets: answers that came meanwhile read later
    std::uint64_t peakMemory = 0; ///< bytes resident in this process
    std::uint64_t outOfDescriptors = 0; ///< requests that failed for want of them here
    std::uint64_t outOfPorts = 0;
    std::uint64_t outOfMemory = 0;
    friend bool operator==(const GeneratorHealth&, const GeneratorHealth&) = default;
};
inline constexpr nanoseconds lateStartAfter = std::chrono::milliseconds(10);

/// A few different failures, as evidence: what came back, how often, first when. Bodies are bounded and made printable.
struct FailureExample {
    Outcome outcome = Outcome::NetworkError;
    std::uint16_t status = 0;
    std::string text; ///< body start, or the transport's words
    std::uint64_t count = 0;
    nanoseconds firstAt{0}; ///< planned start of the first
    FailureCause cause = FailureCause::None;
    std::string headers{}; ///< of the first, those that tell who made the answer: "server: nginx; x-cache: Miss"
    nanoseconds elapsed{0}; ///< service time of the first
    friend bool operator==(const FailureExample&, const FailureExample&) = default;
};

/// The state of a run at one moment: immutable, shared by window, writer and command line. A finished run read from
/// its file is the same type, so that every screen and number has one path (truth rule 8).
struct RunSnapshot {
    RunPhase phase = RunPhase::Sending;
    RunEnd end = RunEnd::Running;
    WallTime startedAt;
    nanoseconds elapsed{0}; ///< since the run began; of a finished run: until its last request ended
    nanoseconds sendingTime{0}; ///< how long sending lasted (so far)
    std::uint64_t planned = 0; ///< starts that fell due: sent + dropped (+ waiting inside the generator)
    std::uint64_t sent = 0; ///< handed to the transport; finished + in flight (or unfinished)
    std::uint64_t finished = 0; ///< have an outcome other than unfinished
    OutcomeCounts outcomes;
    SecondsOfRun seconds; ///< ascending by second, empty seconds left out
    /// The same for each of the profile's requestRows(); empty where there is only one.
    std::vector<SecondsOfRun> byRequest;
    std::vector<SecondOfLoad> load; ///< ascending by second
    std::vector<InFlightRequest> inFlight; ///< oldest first; empty once finished
    GeneratorHealth generator;
    std::vector<FailureExample> failures; ///< at most 32 different ones
    std::vector<JobSeries> jobs; ///< that have ended, by request and kind, ascending; of plain requests none
    /// Those that go on, as if each had ended now as Unfinished; by planned start. Empty once finished.
    std::vector<JobRecord> openJobs;
};
using RunSnapshotPtr = std::shared_ptr<const RunSnapshot>;

} // namespace headroom
