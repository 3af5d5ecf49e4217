#include "engine/streamedjob.h"

#include "transport/transport.h"

namespace headroom {

namespace {

JobEnd endOf(const Sample& sample, const StreamReader& reader)
{
    const bool begun = hasPieces(sample.status);
    switch (sample.outcome) {
    case Outcome::Unfinished:
        return JobEnd::Unfinished;
    case Outcome::ClientTimeout:
        return JobEnd::GivenUp;
    default:
        break;
    }
    if (!begun) // a gateway that answered for the backend, an error, a redirect, no answer at all
        return JobEnd::Refused;
    if (sample.failure != NetworkFailure::None || reader.lacksItsEnd())
        return JobEnd::Lost;
    return isAnswer(sample.outcome) ? JobEnd::Done : JobEnd::Failed;
}

nanoseconds longestSilence(const Sample& sample, const StreamReader& reader, SteadyTime runStart)
{
    const nanoseconds from = sample.sent == never ? sample.plannedStart : sample.sent;
    return reader.longestSilence(runStart + from, runStart + sample.end);
}

} // namespace

JobRecord streamedJob(const Sample& sample, const StreamReader& reader, SteadyTime runStart)
{
    JobRecord job;
    job.number = sample.number;
    job.request = sample.request;
    job.kind = JobKind::Streamed;
    job.how = endOf(sample, reader);
    job.plannedStart = sample.plannedStart;
    job.sent = sample.sent;
    job.accepted = job.how == JobEnd::Refused ? never : sample.firstByte;
    job.end = sample.end;
    job.parts = reader.parts();
    job.longestSilence = longestSilence(sample, reader, runStart);
    job.bytesIn = sample.bytesIn;
    return job;
}

void holdAgainstSilence(Sample& sample, const StreamReader& reader, const GatewayLimit& limit, SteadyTime runStart)
{
    if (isAnswer(sample.outcome))
        sample.outcome =
            longestSilence(sample, reader, runStart) >= limit.nearMark() ? Outcome::NearLimit : Outcome::Ok;
}

} // namespace headroom
