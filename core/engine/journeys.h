#pragma once

#include "engine/duevisits.h"
#include "engine/inflighttable.h"
#include "engine/pushedjobs.h"
#include "engine/workerplan.h"
#include "recording/intervalrecorder.h"
#include "scenario/streamreader.h"
#include "schedule/arrivals.h"

#include <atomic>
#include <random>
#include <unordered_map>

namespace headroom {

/// What one worker's virtual users do: a start of the schedule becomes a request, its answer the next step of the
/// journey, another attempt, a poll for the job it submitted, or the end of it; each attempt becomes one sample, and
/// each job one record beside its samples. A journey goes on behind a polled step when its job is done. Everything on
/// the worker's thread but for the two questions at the end. All moments are run time.
class Journeys : public TransferSink, private PushOwner {
public:
    /// All but the plan outlive this.
    Journeys(const WorkerPlan& plan, Arrivals& arrivals, IntervalRecorder& recorder);
    /// Before anything is started.
    void sendThrough(Transport& transport) { m_transport = &transport; }
    /// The same for requests whose result is pushed, where the profile has any.
    void openThrough(WebSockets& sockets) { m_pushed.openThrough(sockets); }
    [[nodiscard]] WebSocketSink& webSocketSink() { return m_pushed; }

    /// Starts what is due, at most `most`.
    void startDue(nanoseconds now, int most);
    /// When something falls due next, by the schedule or by what is going on; unset: only answers can tell.
    [[nodiscard]] std::optional<nanoseconds> nextDue() const;
    /// No new journeys. Those under way go to their end.
    void endSending() { m_sending = false; }
    /// No request at all any more: who waits to send again or on has had its last attempt.
    void stop();
    /// Whether there is anything to wait for before that moment.
    [[nodiscard]] bool busyUntil(nanoseconds moment) const
    {
        return !m_inFlight.empty() || m_pushed.open() > 0 || m_due.nextDue().value_or(moment) < moment;
    }
    /// Oldest first.
    [[nodiscard]] std::vector<InFlightRequest> inFlight() const;
    /// Jobs that go on, as RunSnapshot tells of them.
    [[nodiscard]] std::vector<JobRecord> openJobs(nanoseconds now) const;
    /// What is still in flight when the run ends tells "at least this long": lost, it would flatter every percentile.
    void recordUnfinished(nanoseconds now);

    // Any thread:
    [[nodiscard]] bool everStarted() const { return m_everStarted; }
    [[nodiscard]] bool everConnected() const { return m_everConnected; }

private:
    void transferSent(TransferId id, SteadyTime at) override;
    void transferResent(TransferId, SteadyTime at) override { m_recorder.resent(runTime(at)); }
    void transferBegan(TransferId id, SteadyTime firstByte) override;
    bool transferPiece(TransferId id, std::string_view bytes, SteadyTime at) override;
    void transferFinished(TransferId id, const TransferResult& result) override;

    void startArrival(const Arrival& arrival, nanoseconds now);
    void startDueVisit(DueVisit due, nanoseconds now);
    void send(Visit visit, nanoseconds due, nanoseconds now);
    void sendFilled(TransferId id, const Visit& visit);
    void sendPoll(TransferId id, const Visit& visit);
    void sendOrdered(TransferId id, TransferOrder order, const Visit& visit);
    void failToMake(TransferId id, const std::string& why);
    /// What the answer is worth beyond its status: whether it is whole, checks, and values it has to give.
    void examine(Sample& sample, const Visit& visit, const TransferResult& result,
                 const std::optional<StreamReader>& reader, std::string& why);
    [[nodiscard]] std::string lookAt(const AnswerSeen& seen, const Visit& visit);
    /// Of an attempt that ends without being accepted, or with its answer; none where the request is no job.
    [[nodiscard]] std::optional<JobRecord> jobOf(const Visit& visit, const Sample& sample,
                                                 const StreamReader* reader) const;
    [[nodiscard]] static Sample unfinished(const InFlightTable::Row& row, nanoseconds now);
    [[nodiscard]] std::string howItWasCut(const Sample& sample, const TransferResult& result) const;
    /// The reader of a streamed answer, which is over; none for any other.
    [[nodiscard]] std::optional<StreamReader> takeReader(TransferId id);
    void conclude(Visit visit, Sample sample, std::string_view retryAfter, std::optional<JobRecord> job);
    void record(const Sample& sample, const std::optional<JobRecord>& job);
    /// Empty: it is one.
    [[nodiscard]] static std::string noWebSocket(const TransferResult& result);
    void pushEnded(EndedPush ended) override;
    [[nodiscard]] Sample donePush(const EndedPush& push) const;
    [[nodiscard]] Sample lostPush(const EndedPush& push);
    [[nodiscard]] bool isPushed(const Visit& visit) const
    {
        return m_plan.profile.requests[visit.step()].push.has_value();
    }
    /// What the answer says of the visit's job.
    void examineJob(Sample& sample, const Visit& visit, const TransferResult& result, std::string& why);
    [[nodiscard]] std::string takeFromResult(PolledJob& job, const Polling& polling, const AnswerSeen& seen,
                                             const Visit& visit);
    /// Asks for the job later, or ends it.
    void followJob(Visit visit, const Sample& sample, std::string_view retryAfter);
    void endJob(const Visit& visit, JobEnd how, nanoseconds at);
    /// The next step of the journey, if this one was answered, or its end.
    void goOn(const Visit& visit, nanoseconds at, bool answered);
    [[nodiscard]] std::string urlOf(const Visit& visit) const;
    void recordFailure(const Sample& sample, const TransferResult& result, std::string_view why, const Visit& visit);
    [[nodiscard]] std::string withoutSecrets(std::string_view text, const Visit& visit) const;
    [[nodiscard]] std::optional<nanoseconds> sendAgainAfter(const Visit& visit, const Sample& sample,
                                                            std::string_view retryAfter);
    /// What is known of an attempt before anything came of it.
    [[nodiscard]] static Sample begun(const Visit& visit);
    [[nodiscard]] Sample sampleOf(const InFlightTable::Row& row, const TransferResult& result) const;
    [[nodiscard]] Classified classified(const Sample& sample, const TransferResult& result) const;
    [[nodiscard]] CookieJar* cookiesOf(const Arrival& arrival);
    void forgetUser(const Arrival& arrival);
    [[nodiscard]] std::uint64_t cookieKey(const Arrival& arrival) const;
    /// Looks before it writes: a write to an atomic waits for all writes before it, for every request.
    static void note(std::atomic<bool>& happened)
    {
        if (!happened.load(std::memory_order_relaxed))
            happened = true;
    }
    [[nodiscard]] bool inOrder() const { return m_plan.profile.order == LoadProfile::Order::InOrder; }
    [[nodiscard]] nanoseconds runTime(SteadyTime at) const { return at - m_plan.runStart; }
    [[nodiscard]] WallTime wallTime(nanoseconds at) const
    {
        return m_plan.startedAt + std::chrono::duration_cast<WallClock::duration>(at);
    }

    const WorkerPlan& m_plan;
    Arrivals& m_arrivals;
    IntervalRecorder& m_recorder;
    Transport* m_transport = nullptr;
    InFlightTable m_inFlight;
    PushedJobs m_pushed;
    DueVisits m_due;
    bool m_sending = true;
    bool m_stopped = false;
    std::mt19937_64 m_random; ///< of backoffs
    std::unordered_map<TransferId, StreamReader> m_readers; ///< of streamed answers in flight
    std::shared_ptr<TakenValues> m_takenNow; ///< from the answer being looked at
    std::uint64_t m_planned = 0;
    std::uint64_t m_retries = 0;
    std::uint64_t m_retriesWaiting = 0; ///< of m_due; the rest are next steps
    std::unordered_map<std::uint64_t, CookieJar> m_cookies; ///< by shape and user, or by start
    std::atomic<bool> m_everStarted = false;
    std::atomic<bool> m_everConnected = false;
};

} // namespace headroom
