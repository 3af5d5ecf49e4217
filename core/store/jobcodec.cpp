#include "store/jobcodec.h"

#include "store/samplelengths.h"
#include "store/sealed.h"

#include <limits>

namespace headroom {

namespace {

constexpr std::size_t numbersOfAJob = 11; ///< at least a byte each
constexpr std::size_t longestChunk = jobsPerChunk * numbersOfAJob * longestVarint + longestVarint;

/// A moment that may never have come, as the time since the planned start and one more, so that 0 is left for never.
void writeMoment(ByteWriter& to, nanoseconds moment, nanoseconds plannedStart)
{
    to.number(moment == never ? 0 : zigzag((moment - plannedStart).count()) + 1);
}

bool isMoment(nanoseconds time)
{
    return time >= nanoseconds(-latestMoment) && time <= nanoseconds(latestMoment);
}

/// Unsigned, because damaged numbers may overflow; what comes out is checked.
nanoseconds readMoment(ByteReader& from, nanoseconds plannedStart)
{
    const std::uint64_t since = from.number();
    if (since == 0)
        return never;
    return nanoseconds(static_cast<std::int64_t>(static_cast<std::uint64_t>(plannedStart.count())
                                                 + static_cast<std::uint64_t>(unzigzag(since - 1))));
}

void write(ByteWriter& to, const JobRecord& job, const JobRecord& before)
{
    to.signedNumber(static_cast<std::int64_t>(job.number - before.number));
    to.number(job.request);
    to.number(static_cast<std::uint64_t>(job.kind));
    to.number(static_cast<std::uint64_t>(job.how));
    to.signedNumber((job.plannedStart - before.plannedStart).count());
    writeMoment(to, job.sent, job.plannedStart);
    writeMoment(to, job.accepted, job.plannedStart);
    to.signedNumber((job.end - job.plannedStart).count());
    to.number(job.parts);
    to.signedNumber(job.longestSilence.count());
    to.number(job.bytesIn);
}

bool read(ByteReader& from, JobRecord& job, const JobRecord& before)
{
    const auto sum = [](std::int64_t one, std::int64_t other) {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(one) + static_cast<std::uint64_t>(other));
    };
    job.number = before.number + static_cast<std::uint64_t>(from.signedNumber());
    const std::uint64_t request = from.number();
    const std::uint64_t kind = from.number();
    const std::uint64_t how = from.number();
    job.plannedStart = nanoseconds(sum(before.plannedStart.count(), from.signedNumber()));
    job.sent = readMoment(from, job.plannedStart);
    job.accepted = readMoment(from, job.plannedStart);
    job.end = nanoseconds(sum(job.plannedStart.count(), from.signedNumber()));
    const std::uint64_t parts = from.number();
    job.longestSilence = nanoseconds(from.signedNumber());
    job.bytesIn = from.number();
    if (from.failed() || request > std::numeric_limits<std::uint16_t>::max() || kind >= jobKindCount
        || how >= jobEndCount || parts > std::numeric_limits<std::uint32_t>::max())
        return false;
    job.request = static_cast<std::uint16_t>(request);
    job.kind = static_cast<JobKind>(kind);
    job.how = static_cast<JobEnd>(how);
    job.parts = static_cast<std::uint32_t>(parts);
    return isMoment(job.plannedStart) && isMoment(job.sent) && isMoment(job.accepted) && isMoment(job.end)
        && isMoment(job.longestSilence);
}

} // namespace

void writeJobs(ByteWriter& to, std::span<const JobRecord> jobs)
{
    to.number(jobs.size());
    JobRecord before;
    for (const JobRecord& job : jobs) {
        write(to, job, before);
        before = job;
    }
}

bool readJobs(ByteReader& from, std::vector<JobRecord>& jobs)
{
    jobs.resize(from.count(numbersOfAJob));
    JobRecord before;
    for (JobRecord& job : jobs) {
        if (!read(from, job, before))
            return false;
        before = job;
    }
    return !from.failed();
}

std::string encodeJobs(std::span<const JobRecord> jobs)
{
    ByteWriter to;
    writeJobs(to, jobs);
    return sealed(to.bytes());
}

std::optional<std::vector<JobRecord>> decodeJobs(std::string_view bytes)
{
    const auto plain = unsealed(bytes, longestChunk);
    if (!plain)
        return std::nullopt;
    ByteReader from(*plain);
    std::vector<JobRecord> jobs;
    const bool whole = readJobs(from, jobs) && from.complete() && !jobs.empty() && jobs.size() <= jobsPerChunk;
    return whole ? std::optional(std::move(jobs)) : std::nullopt;
}

} // namespace headroom
