#include "session/probe.h"

#include "engine/redirectwords.h"
#include "engine/workerplan.h"
#include "gateway/evidence.h"
#include "profile/redaction.h"
#include "recording/sample.h"
#include "scenario/checks.h"
#include "scenario/taking.h"

#include <algorithm>
#include <utility>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr auto lookEvery = 20ms;

/// One start, whatever the load is: as many users, rows or shapes as it has, the probe needs none of them.
LoadProfile forOneStart(LoadProfile profile)
{
    const std::uint64_t seed = std::visit([](const auto& model) { return model.seed; }, profile.load.model);
    profile.load = {};
    profile.load.model = OpenModel{{1, 1s}, {}, {}, seed};
    profile.load.requests = 1;
    return profile;
}

/// Keeps of the one transfer's end all that is shown: its views are gone afterwards.
class ProbeSink : public TransferSink {
public:
    ProbeSink(const WorkerPlan& plan, std::size_t request)
        : m_plan(plan)
        , m_request(request)
    {
    }

    [[nodiscard]] bool done() const { return m_done; }
    [[nodiscard]] ProbeAnswer& answer() { return m_answer; }

private:
    void transferSent(TransferId, SteadyTime) override { }

    void transferFinished(TransferId, const TransferResult& result) override
    {
        m_done = true;
        m_answer.status = result.status;
        m_answer.version = result.version;
        m_answer.failure = result.failure;
        m_answer.redirects = result.redirects;
        m_answer.bodyBytes = result.bodyBytes;
        takeTimes(result);
        takeOutcome(result);
        takeText(result);
        if (isAnswer(m_answer.outcome))
            look(result);
        if (const std::string still = stillARedirect(result); !still.empty()) {
            m_answer.outcome = Outcome::CheckFailed;
            m_answer.trouble = shown(still);
        }
    }

    void takeTimes(const TransferResult& result)
    {
        m_answer.dns = result.dns;
        m_answer.connect = result.connect;
        m_answer.tls = result.tls;
        if (result.sent == neverHappened)
            return;
        m_answer.serviceTime = result.end - result.sent;
        if (result.firstByte == neverHappened) {
            m_answer.wait = m_answer.serviceTime;
            return;
        }
        m_answer.wait = result.firstByte - result.sent;
        m_answer.receive = result.end - result.firstByte;
    }

    void takeOutcome(const TransferResult& result)
    {
        const nanoseconds firstByte = result.firstByte == neverHappened ? never : m_answer.wait;
        const nanoseconds silence = result.lastByte == neverHappened ? 0ns : nanoseconds(result.end - result.lastByte);
        m_answer.outcome = m_plan.classifier
                               ->classify({result.status, result.failure, m_answer.serviceTime, firstByte,
                                           result.bodyStart, result.headers, silence})
                               .outcome;
        const GatewayLimit& limit = m_plan.profile.limit;
        const LimitKind kind = limit.kind.value_or(m_plan.classifier->gateway().kind);
        const nanoseconds held = limitedTime(kind, m_answer.serviceTime, firstByte);
        m_answer.ofLimit = toSeconds(std::max(held, 0ns)) / toSeconds(limit.time);
    }

    void takeText(const TransferResult& result)
    {
        m_answer.trouble = shown(result.failureText);
        for (const Header& header : result.headers)
            m_answer.headers.push_back(
                {header.name, namesSecret(header.name) ? std::string(redactedText) : shown(header.value)});
        const std::string_view body = result.body.empty() ? result.bodyStart : result.body;
        m_answer.body = shown(body.substr(0, shownOfBody));
        m_answer.bodyCut = !result.bodyWhole || body.size() > shownOfBody;
    }

    /// One check after the other: a run stops at the first that fails.
    void look(const TransferResult& result)
    {
        const AnswerSeen seen{result.status,    result.headers,   result.body,
                              result.bodyWhole, result.bodyBytes, m_answer.serviceTime};
        const HttpRequest& request = m_plan.profile.requests[m_request];
        for (const Check& check : request.checks) {
            const auto failed = Checks::prepare({check}).map([&](const Checks& one) { return one.firstFailed(seen); });
            m_answer.checks.push_back(failed->has_value() ? std::optional(shown(**failed)) : std::nullopt);
        }
        for (const TakenValue& wanted : request.taken)
            m_answer.taken.push_back(takenFrom(seen, wanted));
        const bool failed = std::any_of(m_answer.checks.begin(), m_answer.checks.end(),
                                        [](const auto& one) { return one.has_value(); });
        const bool lacks = std::any_of(m_answer.taken.begin(), m_answer.taken.end(),
                                       [](const ProbedValue& one) { return !one.value; });
        if (failed || lacks)
            m_answer.outcome = Outcome::CheckFailed;
    }

    [[nodiscard]] ProbedValue takenFrom(const AnswerSeen& seen, const TakenValue& wanted) const
    {
        const auto value = Taking::prepare({wanted}).and_then([&](const Taking& one) { return one.first(seen); });
        if (!value)
            return {wanted.name, {}, shown(value.error().message)};
        return {wanted.name, namesSecret(wanted.name) ? std::string(redactedText) : shown(*value), {}};
    }

    [[nodiscard]] std::string shown(std::string_view text) const
    {
        return withoutLikelySecrets(withoutValues(std::string(text), m_plan.secrets));
    }

    const WorkerPlan& m_plan;
    std::size_t m_request;
    ProbeAnswer m_answer;
    bool m_done = false;
};

Result<ProbeAnswer> send(const WorkerPlan& plan, std::size_t request, OutgoingRequest made,
                         const std::function<bool()>& goOn)
{
    made.kept = {true, mostBodyLookedAt, false};
    TransportPlan transports = transportPlan(plan);
    transports.requests[request].kept = made.kept;
    std::vector<Header> headers;
    if (plan.profile.correlation.any())
        headers =
            correlationHeaders(plan.profile.correlation,
                               requestIds(plan.key, {0, 0, static_cast<std::uint32_t>(request)}, WallClock::now()));
    CookieJar cookies;
    TransferOrder order{request, &made, headers, plan.profile.connection.cookies ? &cookies : nullptr};
    ProbeSink sink(plan, request);
    boost::asio::io_context loop;
    const auto keepLoop = boost::asio::make_work_guard(loop);
    const auto transport = makeTransport(loop, transports, sink);
    transport->start(TransferId{1}, order);
    while (!sink.done()) {
        if (!goOn()) {
            transport->abandonAll();
            return failure(ErrorKind::Network, "given up before an answer came");
        }
        loop.run_for(lookEvery);
    }
    sink.answer().method = made.method;
    sink.answer().url = withoutLikelySecrets(withoutValues(made.url, plan.secrets));
    return std::move(sink.answer());
}

} // namespace

Result<ProbeAnswer> probe(const LoadProfile& profile, std::size_t request, const std::function<bool()>& goOn)
{
    if (profile.requests[request].push)
        return badInput("a WebSocket is not probed; start a run of one request instead");
    auto plan = planLoad(forOneStart(profile));
    if (!plan)
        return tl::make_unexpected(plan.error());
    auto made = plan->maker->make(request, {0, WallClock::now(), nullptr});
    if (!made)
        return tl::make_unexpected(made.error());
    return getToken(*plan).and_then([&] { return send(*plan, request, std::move(*made), goOn); });
}

} // namespace headroom
