#include "engine/journeys.h"

#include "gateway/classify.h"
#include "gateway/evidence.h"
#include "profile/redaction.h"
#include "scenario/retrydecision.h"

#include <algorithm>

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
    for (DueVisit& due : m_due.takeAll()) {
        if (due.before)
            m_recorder.finished(*due.before); // the last attempt after all
        forgetUser(due.visit.arrival);
    }
}

void Journeys::startArrival(const Arrival& arrival)
{
    m_recorder.planned(arrival.plannedStart);
    ++m_planned;
    // The users of a closed load are few by themselves; one whose start was dropped would never come back.
    const bool full = m_inFlight.size() + m_due.size() >= m_plan.maxInFlight;
    if (full && !closesLoop(arrival, m_plan.profile.load)) {
        m_recorder.dropped(arrival.plannedStart);
        return;
    }
    const std::size_t request = inOrder() ? 0 : m_plan.maker->pick(arrival.number);
    send(Visit::begin(arrival, request), arrival.plannedStart);
}

void Journeys::startDueVisit(DueVisit due)
{
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
    m_recorder.started(due, runTime(SteadyClock::now()));
    const TransferId id = m_inFlight.add(std::move(visit));
    const Visit& sent = m_inFlight.at(id).visit;
    if (m_plan.maker->varies(sent.request))
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

void Journeys::sendOrdered(TransferId id, TransferOrder order, const Visit& visit)
{
    std::vector<Header> headers;
    if (m_plan.profile.correlation.any()) {
        headers = correlationHeaders(
            m_plan.profile.correlation,
            requestIds(m_plan.key, {visit.arrival.number, visit.attempt, visit.request}, m_plan.startedAt));
        order.extraHeaders = headers;
    }
    if (m_plan.profile.connection.cookies)
        order.cookies = cookiesOf(visit.arrival);
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
}

void Journeys::transferFinished(TransferId id, const TransferResult& result)
{
    Sample sample = sampleOf(m_inFlight.at(id), result);
    Visit visit = m_inFlight.take(id);
    if (sample.sent != never)
        m_everConnected = true;
    std::string why;
    if (isAnswer(sample.outcome))
        examine(sample, visit, result, why);
    if (!isAnswer(sample.outcome))
        recordFailure(sample, result, why, visit);
    conclude(std::move(visit), sample, result.retryAfter);
}

void Journeys::examine(Sample& sample, const Visit& visit, const TransferResult& result, std::string& why)
{
    const Checks& checks = m_plan.maker->checks(visit.request);
    const Taking& taking = m_plan.maker->taking(visit.request);
    if (checks.empty() && taking.empty())
        return;
    const AnswerSeen seen = seenOf(sample, result);
    if (const auto failed = checks.firstFailed(seen)) {
        why = *failed;
    } else if (!taking.empty()) {
        auto taken = visit.taken ? *visit.taken : TakenValues{};
        if (const auto done = taking.take(seen, taken); !done)
            why = done.error().message;
        else
            m_takenNow = std::make_shared<TakenValues>(std::move(taken));
    }
    if (!why.empty()) {
        sample.outcome = Outcome::CheckFailed;
        sample.cause = FailureCause::WrongAnswer;
    }
}

/// Sends again, or records the last attempt and goes on.
void Journeys::conclude(Visit visit, Sample sample, std::string_view retryAfter)
{
    if (const auto after = sendAgainAfter(visit, sample, retryAfter)) {
        m_due.add({sample.end + *after, visit.nextAttempt(), sample});
        ++m_retriesWaiting;
        return;
    }
    m_recorder.finished(sample);
    goOn(visit, sample);
}

std::optional<nanoseconds> Journeys::sendAgainAfter(const Visit& visit, const Sample& sample,
                                                    std::string_view retryAfter)
{
    const bool neverMade = sample.sent == never && sample.failure == NetworkFailure::Other; // nor would it be again
    if (!m_plan.profile.retries.any() || isAnswer(sample.outcome) || neverMade || m_stopped)
        return std::nullopt;
    const auto decision =
        decideRetry(m_plan.profile.retries, {visit.attempt, sample.outcome, retryAfter, wallTime(sample.end)},
                    {m_planned, m_retries + m_retriesWaiting}, uniformDraw(m_random));
    return decision ? std::optional(decision->after) : std::nullopt;
}

void Journeys::goOn(const Visit& visit, const Sample& sample)
{
    const bool more = inOrder() && visit.request + std::size_t{1} < m_plan.maker->count();
    if (more && isAnswer(sample.outcome) && !m_stopped) {
        Visit next = visit.nextStep(sample.end);
        if (m_takenNow)
            next.taken = std::move(m_takenNow);
        m_due.add({sample.end, std::move(next), std::nullopt});
        m_takenNow.reset();
        return;
    }
    m_takenNow.reset();
    m_arrivals.ended(visit.arrival, sample.end);
    forgetUser(visit.arrival);
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
    const Classified found =
        m_plan.classifier->classify({result.status, result.failure, sample.serviceTime(), sample.firstByteTime(),
                                     result.bodyStart, result.headers, silenceBefore(result)});
    sample.outcome = found.outcome;
    sample.cause = found.cause;
    return sample;
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

void Journeys::recordUnfinished(nanoseconds now)
{
    stop();
    m_transport->abandonAll();
    for (const TransferId id : m_inFlight.ids()) {
        const InFlightTable::Row& row = m_inFlight.at(id);
        Sample sample = begun(row.visit);
        sample.sent = row.sent;
        sample.firstByte = row.firstByte;
        sample.end = std::max(now, row.visit.plannedStart);
        sample.outcome = Outcome::Unfinished;
        m_recorder.finished(sample);
        static_cast<void>(m_inFlight.take(id));
    }
}

} // namespace headroom
