#include "engine/polledjob.h"

#include "engine/visit.h"
#include "profile/resolvedurl.h"

#include <algorithm>

namespace headroom {

namespace {

void endAs(PolledJob& job, JobEnd how)
{
    job.next = PolledJob::Next::End;
    job.record.how = how;
}

bool isWhole(const Sample& sample)
{
    return sample.failure == NetworkFailure::None && sample.status != 0;
}

constexpr std::uint16_t found = 302, seeOther = 303, accepted = 202;

const std::string* redirection(const Sample& sample, const AnswerSeen& answer)
{
    if (sample.status != found && sample.status != seeOther)
        return nullptr;
    const auto location = std::ranges::find(answer.headers, "location", &Header::name);
    return location == answer.headers.end() ? nullptr : &location->value;
}

/// The next poll goes where the answer to this one says.
std::string follow(PolledJob& job, const Sample& sample, const std::string& location)
{
    const auto resolved = resolvedUrl(job.url, location);
    if (!resolved) {
        endAs(job, JobEnd::Lost);
        return "the result cannot be fetched: " + resolved.error().message;
    }
    job.url = *resolved;
    job.atOnce = !job.atOnce;
    job.atResult = job.atResult || sample.status == seeOther;
    return {};
}

bool isResult(const PolledJob& job, const Sample& sample)
{
    return job.atResult && sample.status >= 200 && sample.status < 300 && sample.status != accepted;
}

} // namespace

std::shared_ptr<PolledJob> beginJob(const Visit& visit, const PollPlan& plan)
{
    auto job = std::make_shared<PolledJob>();
    job->record.number = visit.arrival.number;
    job->record.request = visit.request;
    job->record.kind = JobKind::Polled;
    job->record.plannedStart = visit.plannedStart;
    job->heard = visit.plannedStart;
    job->deadline = pollDeadline(plan, visit.plannedStart);
    return job;
}

void hear(PolledJob& job, const Sample& sample)
{
    JobRecord& record = job.record;
    if (record.sent == never)
        record.sent = sample.sent;
    record.bytesIn += sample.bytesIn;
    if (!isWhole(sample))
        return;
    record.longestSilence = std::max(record.longestSilence, sample.end - job.heard);
    job.heard = sample.end;
}

std::string judgeSubmit(PolledJob& job, const Polling& polling, const Sample& sample, const AnswerSeen& answer,
                        const std::string& url)
{
    if (!isAnswer(sample.outcome)) {
        endAs(job, JobEnd::Refused);
        return {};
    }
    const JobState state = polling.stateOf(answer);
    if (state != JobState::GoesOn) { // at once, as some targets do where it is quick
        job.record.accepted = sample.end;
        endAs(job, state == JobState::Done ? JobEnd::Done : JobEnd::Failed);
        return {};
    }
    const auto place = polling.placeToAsk(answer);
    if (!place) {
        endAs(job, JobEnd::Refused);
        return "the answer says nowhere to ask for the result: " + place.error().message;
    }
    job.record.accepted = sample.end;
    const auto resolved = resolvedUrl(url, *place);
    if (!resolved) {
        endAs(job, JobEnd::Lost);
        return "the result cannot be asked for: " + resolved.error().message;
    }
    job.url = *resolved;
    job.next = PolledJob::Next::Ask;
    return {};
}

std::string judgePoll(PolledJob& job, const Polling& polling, const Sample& sample, const AnswerSeen& answer)
{
    const JobState state = isWhole(sample) ? polling.stateOf(answer) : JobState::GoesOn;
    if (state != JobState::GoesOn || isResult(job, sample)) {
        endAs(job, state == JobState::Failed ? JobEnd::Failed : JobEnd::Done);
        return {};
    }
    if (!isAnswer(sample.outcome)) {
        endAs(job, JobEnd::Lost);
        return {};
    }
    job.next = PolledJob::Next::Ask;
    if (const std::string* const location = redirection(sample, answer))
        return follow(job, sample, *location);
    job.atOnce = false;
    return {};
}

JobRecord ended(const PolledJob& job, JobEnd how, nanoseconds at)
{
    JobRecord record = job.record;
    record.how = how;
    record.end = std::max(at, record.plannedStart);
    record.longestSilence = std::max(record.longestSilence, record.end - job.heard);
    return record;
}

} // namespace headroom
