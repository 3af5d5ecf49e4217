#include "engine/journeys.h"
#include "engine/redirectwords.h"
#include "engine/streamedjob.h"
#include "gateway/classify.h"

#include <fmt/format.h>

#include <utility>

namespace headroom {

namespace {

AnswerSeen seenOf(const Sample& sample, const TransferResult& result)
{
    return {result.status, result.headers, result.body, result.bodyWhole, result.bodyBytes, sample.serviceTime()};
}

nanoseconds silenceBefore(const TransferResult& result)
{
    return result.lastByte == neverHappened ? nanoseconds(0) : nanoseconds(result.end - result.lastByte);
}

} // namespace

void Journeys::transferSent(TransferId id, SteadyTime at)
{
    m_inFlight.at(id).sent = runTime(at);
}

void Journeys::transferBegan(TransferId id, SteadyTime firstByte)
{
    m_inFlight.at(id).firstByte = firstByte == neverHappened ? never : runTime(firstByte);
    if (const auto reader = m_readers.find(id); reader != m_readers.end() && firstByte != neverHappened)
        reader->second.began(firstByte);
}

bool Journeys::transferPiece(TransferId id, std::string_view bytes, SteadyTime at)
{
    return m_readers.at(id).take(bytes, at);
}

void Journeys::transferFinished(TransferId id, const TransferResult& result)
{
    Sample sample = sampleOf(m_inFlight.at(id), result);
    Visit visit = m_inFlight.take(id);
    const auto reader = takeReader(id);
    if (reader && m_plan.profile.limit.heldAgainst() == LimitKind::Idle)
        holdAgainstSilence(sample, *reader, m_plan.profile.limit, m_plan.runStart);
    if (sample.sent != never)
        note(m_everConnected);
    std::string why;
    if (isAnswer(sample.outcome) && !visit.polls)
        examine(sample, visit, result, reader, why);
    if (sample.outcome == Outcome::GatewayTimeout && sample.failure != NetworkFailure::None)
        why = howItWasCut(sample, result);
    if (visit.job)
        examineJob(sample, visit, result, why);
    if (!isAnswer(sample.outcome))
        recordFailure(sample, result, why, visit);
    if (isPushed(visit) && isAnswer(sample.outcome))
        return m_pushed.accept(std::move(visit), sample);
    const auto job = jobOf(visit, sample, reader ? &*reader : nullptr);
    conclude(std::move(visit), sample, result.retryAfter, job);
}

std::optional<JobRecord> Journeys::jobOf(const Visit& visit, const Sample& sample, const StreamReader* reader) const
{
    if (isPushed(visit))
        return jobOfHandshake(sample);
    return reader ? std::optional(streamedJob(sample, *reader, m_plan.runStart)) : std::nullopt;
}

std::optional<StreamReader> Journeys::takeReader(TransferId id)
{
    if (m_readers.empty())
        return std::nullopt;
    auto node = m_readers.extract(id);
    return node ? std::optional(std::move(node.mapped())) : std::nullopt;
}

void Journeys::examine(Sample& sample, const Visit& visit, const TransferResult& result,
                       const std::optional<StreamReader>& reader, std::string& why)
{
    why = stillARedirect(result); // whatever the checks say of it: what redirects are followed for never came
    if (why.empty() && isPushed(visit))
        why = noWebSocket(result);
    else if (why.empty() && reader && hasPieces(sample.status) && reader->lacksItsEnd())
        why = fmt::format("the stream ended without the event that ends it, after {} others", reader->parts());
    if (why.empty())
        why = lookAt(seenOf(sample, result), visit);
    if (!why.empty()) {
        sample.outcome = Outcome::CheckFailed;
        sample.cause = FailureCause::WrongAnswer;
    }
}

std::string Journeys::noWebSocket(const TransferResult& result)
{
    return result.status == switchingProtocols
        ? std::string()
        : fmt::format("status is {}, not {}: no WebSocket is spoken there", result.status, switchingProtocols);
}

/// What the first thing that is not as it has to be says; the values for later requests otherwise.
std::string Journeys::lookAt(const AnswerSeen& seen, const Visit& visit)
{
    const Checks& checks = m_plan.maker->checks(visit.step());
    const Taking& taking = m_plan.maker->taking(visit.step());
    if (const auto failed = checks.empty() ? std::nullopt : checks.firstFailed(seen))
        return *failed;
    if (taking.empty())
        return {};
    auto taken = visit.taken ? *visit.taken : TakenValues{};
    if (const auto done = taking.take(seen, taken); !done)
        return done.error().message;
    m_takenNow = std::make_shared<TakenValues>(std::move(taken));
    return {};
}

void Journeys::examineJob(Sample& sample, const Visit& visit, const TransferResult& result, std::string& why)
{
    PolledJob& job = *visit.job;
    const Polling& polling = *m_plan.maker->polling(visit.step());
    const AnswerSeen seen = seenOf(sample, result);
    hear(job, sample);
    std::string wrong =
        visit.polls ? judgePoll(job, polling, sample, seen) : judgeSubmit(job, polling, sample, seen, urlOf(visit));
    if (wrong.empty() && job.next == PolledJob::Next::End && job.record.how == JobEnd::Done)
        wrong = takeFromResult(job, polling, seen, visit);
    if (wrong.empty())
        return;
    why = wrong;
    m_takenNow.reset();
    sample.outcome = Outcome::CheckFailed;
    sample.cause = FailureCause::WrongAnswer;
}

/// What the first value that the result lacks is; such a result is none.
std::string Journeys::takeFromResult(PolledJob& job, const Polling& polling, const AnswerSeen& seen, const Visit& visit)
{
    if (polling.taking().empty())
        return {};
    auto taken = m_takenNow ? *m_takenNow : visit.taken ? *visit.taken : TakenValues{};
    if (const auto done = polling.taking().take(seen, taken); !done) {
        job.record.how = JobEnd::Failed;
        return done.error().message;
    }
    m_takenNow = std::make_shared<TakenValues>(std::move(taken));
    return {};
}

/// Where values of the URL vary, only its path and query do: the host is the one that was consented to.
std::string Journeys::urlOf(const Visit& visit) const
{
    const Moment moment{visit.arrival.number, wallTime(runTime(SteadyClock::now())), visit.taken.get()};
    const auto made = m_plan.maker->make(visit.step(), moment);
    return made ? made->url : m_plan.maker->prepared(visit.step()).url;
}

Sample Journeys::begun(const Visit& visit)
{
    Sample sample;
    sample.number = visit.arrival.number;
    sample.request = visit.request;
    sample.attempt = visit.attempt;
    sample.plannedStart = visit.plannedStart;
    sample.poll = visit.poll;
    return sample;
}

Sample Journeys::sampleOf(const InFlightTable::Row& row, const TransferResult& result) const
{
    Sample sample = begun(row.visit);
    sample.sent = result.sent == neverHappened ? never : runTime(result.sent);
    sample.firstByte = result.firstByte == neverHappened ? never : runTime(result.firstByte);
    sample.end = runTime(result.end);
    sample.dns = result.dns;
    sample.connect = result.connect;
    sample.tls = result.tls;
    sample.bytesIn = result.bytesIn;
    sample.bytesOut = result.bytesOut;
    sample.status = result.status;
    sample.failure = result.failure;
    sample.version = result.version;
    sample.connectionReused = result.connectionReused;
    sample.cache = result.cache;
    const Classified found = classified(sample, result);
    sample.outcome = found.outcome;
    sample.cause = found.cause;
    return sample;
}

Classified Journeys::classified(const Sample& sample, const TransferResult& result) const
{
    return m_plan.classifier->classify({result.status, result.failure, sample.serviceTime(), sample.firstByteTime(),
                                        result.bodyStart, result.headers, silenceBefore(result)});
}

} // namespace headroom
