#include "engine/journeys.h"

#include "engine/streamedjob.h"
#include "gateway/classify.h"
#include "gateway/evidence.h"
#include "profile/redaction.h"
#include "profile/requestrows.h"
#include "recording/sending.h"
#include "scenario/retrydecision.h"

#include <fmt/format.h>

#include <algorithm>
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

/// Of a streamed or pushed request that waits to be sent again.
JobRecord unfinishedJob(JobRecord job, nanoseconds now)
{
    job.how = JobEnd::Unfinished;
    job.end = std::max(job.end, now);
    return job;
}

double uniformDraw(std::mt19937_64& random)
{
    return std::uniform_real_distribution<double>(0, 1)(random);
}

bool closesLoop(const Arrival& arrival, const LoadShape& load)
{
    const LoadShape& shape = arrival.shape == 0 ? load : load.then[arrival.shape - 1];
    return std::holds_alternative<ClosedModel>(shape.model);
}

} // namespace

Journeys::Journeys(const WorkerPlan& plan, Arrivals& arrivals, IntervalRecorder& recorder)
    : m_plan(plan)
    , m_arrivals(arrivals)
    , m_recorder(recorder)
    , m_pushed({plan.profile, *plan.maker, *plan.classifier, plan.runStart}, *this, *this)
    , m_random(plan.key.low + plan.worker)
{
}

void Journeys::startDue(nanoseconds now, int most)
{
    for (int started = 0; started < most && !m_stopped; ++started) {
        if (auto due = m_due.takeDue(now)) {
            startDueVisit(std::move(*due));
            continue;
        }
        const auto arrival = m_sending ? m_arrivals.takeDue(now) : std::nullopt;
        if (!arrival)
            return;
        startArrival(*arrival);
    }
}

std::optional<nanoseconds> Journeys::nextDue() const
{
    std::optional<nanoseconds> next = m_sending ? m_arrivals.nextDue() : std::nullopt;
    if (const auto due = m_due.nextDue())
        next = std::min(next.value_or(*due), *due);
    return next;
}

void Journeys::stop()
{
    m_sending = false;
    m_stopped = true;
    const nanoseconds now = runTime(SteadyClock::now());
    for (DueVisit& due : m_due.takeAll()) {
        if (due.before)
            record(*due.before, due.job); // the last attempt after all
        if (due.visit.job)
            m_recorder.jobEnded(ended(*due.visit.job, JobEnd::Unfinished, now));
        forgetUser(due.visit.arrival);
    }
}

void Journeys::startArrival(const Arrival& arrival)
{
    m_recorder.planned(arrival.plannedStart);
    ++m_planned;
    // The users of a closed load are few by themselves; one whose start was dropped would never come back.
    const bool full = m_inFlight.size() + m_pushed.open() + m_due.size() >= m_plan.maxInFlight;
    if (full && !closesLoop(arrival, m_plan.profile.load)) {
        m_recorder.dropped(arrival.plannedStart);
        return;
    }
    const std::size_t request = inOrder() ? 0 : m_plan.maker->pick(arrival.number);
    send(Visit::begin(arrival, request), arrival.plannedStart);
}

void Journeys::startDueVisit(DueVisit due)
{
    if (due.visit.polls && due.due >= due.visit.job->deadline) {
        if (due.before) { // the last attempt after all
            m_recorder.finished(*due.before);
            --m_retriesWaiting;
        }
        endJob(due.visit, JobEnd::GivenUp, due.due);
        return;
    }
    if (due.before) {
        due.before->lastAttempt = false;
        m_recorder.finished(*due.before);
        ++m_retries;
        --m_retriesWaiting;
    } else {
        m_recorder.planned(due.due);
        ++m_planned;
    }
    send(std::move(due.visit), due.due);
}

void Journeys::send(Visit visit, nanoseconds due)
{
    m_everStarted = true;
    const auto& polling = m_plan.profile.requests[visit.step()].poll;
    if (polling && !visit.job)
        visit.job = beginJob(visit, *polling);
    if (visit.polls)
        visit.poll = static_cast<std::uint16_t>(++visit.job->record.parts);
    m_recorder.started(due, runTime(SteadyClock::now()));
    const TransferId id = m_inFlight.add(std::move(visit));
    const Visit& sent = m_inFlight.at(id).visit;
    if (const auto& stream = m_plan.profile.requests[sent.step()].stream)
        m_readers.insert_or_assign(id, StreamReader(*stream));
    if (sent.polls)
        sendPoll(id, sent);
    else if (m_plan.maker->varies(sent.request))
        sendFilled(id, sent);
    else
        sendOrdered(id, {sent.request}, sent);
}

void Journeys::sendFilled(TransferId id, const Visit& visit)
{
    const auto made = m_plan.maker->make(
        visit.request, {visit.arrival.number, wallTime(runTime(SteadyClock::now())), visit.taken.get()});
    if (made)
        sendOrdered(id, {visit.request, &*made}, visit);
    else
        failToMake(id, made.error().message);
}

void Journeys::sendPoll(TransferId id, const Visit& visit)
{
    const auto made = m_plan.maker->makePoll(
        visit.step(), {visit.arrival.number, wallTime(runTime(SteadyClock::now())), visit.taken.get()}, visit.job->url);
    if (made)
        sendOrdered(id, {visit.step(), &*made}, visit);
    else
        failToMake(id, made.error().message);
}

void Journeys::sendOrdered(TransferId id, TransferOrder order, const Visit& visit)
{
    std::vector<Header> headers;
    if (m_plan.profile.correlation.any()) {
        headers = correlationHeaders(
            m_plan.profile.correlation,
            requestIds(m_plan.key, {visit.arrival.number, sendingOf(begun(visit)), visit.request}, m_plan.startedAt));
        order.extraHeaders = headers;
    }
    if (m_plan.profile.connection.cookies)
        order.cookies = cookiesOf(visit.arrival);
    if (isPushed(visit))
        m_pushed.open(id, order, visit);
    else
        m_transport->start(id, order);
}

/// A request whose values do not fit together never leaves: a sample that was never sent, with the reason as evidence.
void Journeys::failToMake(TransferId id, const std::string& why)
{
    TransferResult result;
    result.end = SteadyClock::now();
    result.failure = NetworkFailure::Other;
    result.failureText = why;
    transferFinished(id, result);
}

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
        m_everConnected = true;
    std::string why;
    if (isAnswer(sample.outcome) && !visit.polls)
        examine(sample, visit, result, reader, why);
    if (sample.outcome == Outcome::GatewayTimeout && sample.failure != NetworkFailure::None)
        why = howItWasCut(sample, result);
    if (visit.job)
        examineJob(sample, visit, result, why);
    if (!isAnswer(sample.outcome))
        recordFailure(sample, result, why, visit);
    if (isPushed(visit) && isAnswer(sample.outcome)) {
        m_recorder.finished(sample);
        return m_pushed.accept(std::move(visit), sample);
    }
    const auto job = jobOf(visit, sample, reader ? &*reader : nullptr);
    conclude(std::move(visit), sample, result.retryAfter, job);
}

std::optional<JobRecord> Journeys::jobOf(const Visit& visit, const Sample& sample, const StreamReader* reader) const
{
    if (isPushed(visit))
        return jobOfHandshake(sample);
    return reader ? std::optional(streamedJob(sample, *reader, m_plan.runStart)) : std::nullopt;
}

/// The limit that did it, if the answer had begun: what the connection says is the same for all of them.
std::string Journeys::howItWasCut(const Sample& sample, const TransferResult& result) const
{
    const auto cutBy = classified(sample, result).cutBy;
    return cutBy ? fmt::format("{}; {}", m_plan.classifier->cutInWords(*cutBy), result.failureText) : std::string();
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
    if (isPushed(visit))
        why = noWebSocket(result);
    else if (reader && hasPieces(sample.status) && reader->lacksItsEnd())
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
    const std::string wrong =
        visit.polls ? judgePoll(job, polling, sample, seen) : judgeSubmit(job, polling, sample, seen, urlOf(visit));
    if (wrong.empty())
        return;
    why = wrong;
    m_takenNow.reset();
    sample.outcome = Outcome::CheckFailed;
    sample.cause = FailureCause::WrongAnswer;
}

/// Where values of the URL vary, only its path and query do: the host is the one that was consented to.
std::string Journeys::urlOf(const Visit& visit) const
{
    const Moment moment{visit.arrival.number, wallTime(runTime(SteadyClock::now())), visit.taken.get()};
    const auto made = m_plan.maker->make(visit.step(), moment);
    return made ? made->url : m_plan.maker->prepared(visit.step()).url;
}

/// Sends again, or records the last attempt and goes on.
void Journeys::conclude(Visit visit, Sample sample, std::string_view retryAfter, std::optional<JobRecord> job)
{
    if (const auto after = sendAgainAfter(visit, sample, retryAfter)) {
        m_due.add({sample.end + *after, visit.nextAttempt(), sample, job});
        ++m_retriesWaiting;
        return;
    }
    record(sample, job);
    if (visit.job)
        followJob(std::move(visit), sample, retryAfter);
    else
        goOn(visit, sample.end, isAnswer(sample.outcome));
}

void Journeys::record(const Sample& sample, const std::optional<JobRecord>& job)
{
    m_recorder.finished(sample);
    if (job)
        m_recorder.jobEnded(*job);
}

void Journeys::followJob(Visit visit, const Sample& sample, std::string_view retryAfter)
{
    const PolledJob& job = *visit.job;
    if (m_takenNow)
        visit.taken = std::exchange(m_takenNow, nullptr);
    if (job.next == PolledJob::Next::End) {
        endJob(visit, job.record.how, sample.end);
        return;
    }
    if (m_stopped) {
        endJob(visit, JobEnd::Unfinished, sample.end);
        return;
    }
    const PollMoment moment{job.record.plannedStart, sample.end, job.record.parts, retryAfter, wallTime(sample.end)};
    const nanoseconds due = job.atOnce ? sample.end : nextPoll(m_plan.maker->polling(visit.step())->plan(), moment);
    m_due.add({due, visit.nextPoll(due, *pollRow(m_plan.profile, visit.step())), std::nullopt});
}

void Journeys::endJob(const Visit& visit, JobEnd how, nanoseconds at)
{
    m_recorder.jobEnded(ended(*visit.job, how, at));
    goOn(visit, at, how == JobEnd::Done);
}

std::optional<nanoseconds> Journeys::sendAgainAfter(const Visit& visit, const Sample& sample,
                                                    std::string_view retryAfter)
{
    const bool neverMade = sample.sent == never && sample.failure == NetworkFailure::Other; // nor would it be again
    // A failure that is the job's answer, such as a 410 that stands for failed, would be the same again.
    const bool told = visit.job && (visit.job->record.how == JobEnd::Done || visit.job->record.how == JobEnd::Failed);
    if (!m_plan.profile.retries.any() || isAnswer(sample.outcome) || neverMade || told || m_stopped)
        return std::nullopt;
    const auto decision =
        decideRetry(m_plan.profile.retries, {visit.attempt, sample.outcome, retryAfter, wallTime(sample.end)},
                    {m_planned, m_retries + m_retriesWaiting}, uniformDraw(m_random));
    return decision ? std::optional(decision->after) : std::nullopt;
}

void Journeys::goOn(const Visit& visit, nanoseconds at, bool answered)
{
    const bool more = inOrder() && visit.step() + std::size_t{1} < m_plan.maker->count();
    if (more && answered && !m_stopped) {
        Visit next = visit.nextStep(at);
        if (m_takenNow)
            next.taken = std::move(m_takenNow);
        m_due.add({at, std::move(next), std::nullopt});
        m_takenNow.reset();
        return;
    }
    m_takenNow.reset();
    m_arrivals.ended(visit.arrival, at);
    forgetUser(visit.arrival);
}

void Journeys::pushEnded(EndedPush push)
{
    m_recorder.jobEnded(push.job);
    if (push.job.how != JobEnd::Done)
        recordLostPush(push);
    goOn(push.visit, push.job.end, push.job.how == JobEnd::Done);
}

/// Its handshake was answered, so no sample tells of this: the evidence of a lost job is all there is. A gateway that
/// ends connections by a limit is known by the same signs as with a stream.
void Journeys::recordLostPush(const EndedPush& push)
{
    const bool gaveUp = push.job.how == JobEnd::GivenUp;
    const nanoseconds took = push.job.end - push.job.sent;
    Classified found = m_plan.classifier->classify({switchingProtocols,
                                                    gaveUp ? NetworkFailure::Timeout : NetworkFailure::Receive,
                                                    took,
                                                    push.job.accepted - push.job.sent,
                                                    {},
                                                    {},
                                                    push.silence});
    if (push.job.how == JobEnd::Failed) // the gateway's own words
        found = {Outcome::GatewayTimeout, FailureCause::GatewayTimeout, std::nullopt};
    std::string why = withoutSecrets(push.why, push.visit);
    if (found.cutBy)
        why = fmt::format("{}; {}", m_plan.classifier->cutInWords(*found.cutBy), why);
    m_recorder.failureExample({found.outcome, switchingProtocols, found.cause, why, {}, push.job.plannedStart, took});
}

void Journeys::recordFailure(const Sample& sample, const TransferResult& result, std::string_view why,
                             const Visit& visit)
{
    const std::string_view text = !why.empty() ? why : result.bodyStart.empty() ? result.failureText : result.bodyStart;
    const std::string cleanText = withoutSecrets(text, visit);
    const std::string headers =
        tellingHeaders(result.headers, [&](const std::string& value) { return withoutSecrets(value, visit); });
    m_recorder.failureExample(
        {sample.outcome, sample.status, sample.cause, cleanText, headers, sample.plannedStart, sample.serviceTime()});
}

/// A target that echoes the request would bring its secrets into the run file, and one that fails may tell its own.
std::string Journeys::withoutSecrets(std::string_view text, const Visit& visit) const
{
    std::string cleaned(text);
    if (visit.taken) { // a token taken from an earlier answer is a secret as well
        std::vector<EnvironmentValue> taken;
        for (const auto& [name, value] : *visit.taken)
            taken.push_back({name, value});
        cleaned = withoutValues(std::move(cleaned), everyForm(taken));
    }
    return withoutLikelySecrets(withoutValues(std::move(cleaned), m_plan.secrets));
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

/// In the closed model a user keeps its cookies from request to request; in the open one each start is a new user.
CookieJar* Journeys::cookiesOf(const Arrival& arrival)
{
    return &m_cookies[cookieKey(arrival)];
}

void Journeys::forgetUser(const Arrival& arrival)
{
    if (m_plan.profile.connection.cookies && !closesLoop(arrival, m_plan.profile.load))
        m_cookies.erase(cookieKey(arrival));
}

std::uint64_t Journeys::cookieKey(const Arrival& arrival) const
{
    const bool closed = closesLoop(arrival, m_plan.profile.load);
    return closed ? std::uint64_t{arrival.shape} << 32 | arrival.user : std::uint64_t{1} << 63 | arrival.number;
}

std::vector<JobRecord> Journeys::openJobs(nanoseconds now) const
{
    std::vector<JobRecord> open = m_pushed.openJobs(m_plan.runStart + now);
    const auto add = [&](const Visit& visit, const std::optional<JobRecord>& other) {
        if (visit.job)
            open.push_back(ended(*visit.job, JobEnd::Unfinished, now));
        else if (other)
            open.push_back(*other);
    };
    m_inFlight.forEach([&](TransferId id, const InFlightTable::Row& row) {
        const auto reader = m_readers.find(id);
        add(row.visit, jobOf(row.visit, unfinished(row, now), reader == m_readers.end() ? nullptr : &reader->second));
    });
    m_due.forEach([&](const DueVisit& due) {
        if (due.job) // its last attempt may not have been the last
            add(due.visit, unfinishedJob(*due.job, now));
        else
            add(due.visit, std::nullopt);
    });
    return open;
}

Sample Journeys::unfinished(const InFlightTable::Row& row, nanoseconds now)
{
    Sample sample = begun(row.visit);
    sample.sent = row.sent;
    sample.firstByte = row.firstByte;
    sample.end = std::max(now, row.visit.plannedStart);
    sample.outcome = Outcome::Unfinished;
    return sample;
}

void Journeys::recordUnfinished(nanoseconds now)
{
    stop();
    m_transport->abandonAll();
    for (const JobRecord& job : m_pushed.openJobs(m_plan.runStart + now))
        m_recorder.jobEnded(job);
    m_pushed.abandonAll();
    for (const TransferId id : m_inFlight.ids()) {
        const InFlightTable::Row& row = m_inFlight.at(id);
        const Sample sample = unfinished(row, now);
        const auto reader = takeReader(id);
        record(sample, jobOf(row.visit, sample, reader ? &*reader : nullptr));
        if (row.visit.job)
            m_recorder.jobEnded(ended(*row.visit.job, JobEnd::Unfinished, sample.end));
        static_cast<void>(m_inFlight.take(id));
    }
}

} // namespace headroom
