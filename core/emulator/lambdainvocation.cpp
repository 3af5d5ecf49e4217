#include "emulator/lambdainvocation.h"

#include "emulator/demobody.h"

#include <boost/beast/core/string.hpp>
#include <fmt/format.h>

#include <array>
#include <utility>

namespace headroom {

namespace {

std::string_view plainView(beast::string_view text)
{
    return {text.data(), text.size()};
}

} // namespace

std::shared_ptr<LambdaInvocation> LambdaInvocation::start(GatewayCore& core, ClientRequest request, Caller caller,
                                                          std::weak_ptr<AnswerListener> listener)
{
    // Drawn before the instance is asked for: a throttled request uses up its draw, so that the order alone decides.
    const RequestDraw draw = drawFor(core.settings.seed, core.nextDraw++);
    const auto lease = core.pool.acquire();
    if (!lease)
        return nullptr;
    auto invocation = std::make_shared<LambdaInvocation>(core, std::move(request), std::move(caller), *lease, draw,
                                                         std::move(listener));
    core.counters.running.fetch_add(1, std::memory_order_relaxed);
    invocation->startInstance();
    return invocation;
}

LambdaInvocation::LambdaInvocation(GatewayCore& core, ClientRequest request, Caller caller, InstancePool::Lease lease,
                                   RequestDraw draw, std::weak_ptr<AnswerListener> listener)
    : m_core(core)
    , m_request(std::move(request))
    , m_caller(std::move(caller))
    , m_lease(lease)
    , m_listener(std::move(listener))
    , m_id(core.ids.uuid())
    , m_timer(core.io)
{
    if (!core.upstream) {
        m_plan = planWork(plainView(m_request.target()), core.settings, draw, plainView(m_request.method_string()));
        m_request.body() = {}; // the demo reads no bodies: thousands of waiting requests need not hold them
    }
    if (lease.cold && m_plan.coldStarts)
        m_coldStart = coldStartTime(core.settings.coldStart, core.settings.memoryMb, draw);
}

/// Runs handler when time has passed, and keeps this alive until then. A wait that is called off runs nothing.
template <typename Handler> void LambdaInvocation::after(nanoseconds time, Handler handler)
{
    m_timer.expires_after(time);
    m_timer.async_wait([self = shared_from_this(), handler](const boost::system::error_code& error) {
        if (!error)
            (self.get()->*handler)();
    });
}

void LambdaInvocation::startInstance()
{
    if (m_coldStart == nanoseconds(0)) {
        begin();
        return;
    }
    m_began = SteadyClock::now();
    m_core.log(initStartLine());
    after(m_coldStart, &LambdaInvocation::begin);
}

void LambdaInvocation::begin()
{
    if (m_ended)
        return;
    const SteadyTime now = SteadyClock::now();
    m_init = m_coldStart > nanoseconds(0) ? now - m_began : nanoseconds(0);
    m_began = now;
    m_core.log(startLine(m_id));
    logEvent();
    if (m_core.upstream)
        callUpstream();
    else
        makePage();
}

template <typename Handler> void LambdaInvocation::work(nanoseconds time, Handler handler)
{
    const nanoseconds left = m_core.settings.functionTimeout - took();
    if (time < left)
        after(time, handler);
    else
        after(left, &LambdaInvocation::onFunctionTimeout);
}

void LambdaInvocation::answerAsPlanned()
{
    if (m_ended)
        return;
    const bool trickles = comesInPieces(m_plan);
    const std::vector<AnswerHeader> headers = m_plan.cachedFor > nanoseconds(0) ? cacheHeaders() : jobHeaders();
    m_made = renderBody(m_plan);
    m_parts = trickles ? m_plan.chunks : m_made.empty() ? 0 : 1;
    GatewayAnswer head{m_plan.status, headers, {}};
    if (m_parts > 0)
        head.headers.push_back({"Content-Type", contentType(m_plan)});
    answerBegan(std::move(head), trickles ? std::nullopt : std::optional<std::uint64_t>(m_made.size()));
}

void LambdaInvocation::makePage()
{
    if (m_plan.cachedFor > nanoseconds(0))
        m_cachedSince =
            m_core.cache.ageOf(std::string(plainView(m_request.target())), SteadyClock::now(), m_plan.cachedFor);
    work(m_cachedSince ? m_plan.workCached : m_plan.work, &LambdaInvocation::answerAsPlanned);
}

/// As CloudFront spells the first; RFC 9111 section 5.1.
std::vector<AnswerHeader> LambdaInvocation::cacheHeaders()
{
    if (!m_cachedSince) {
        m_core.cache.keep(std::string(plainView(m_request.target())), SteadyClock::now());
        return {{"X-Cache", "Miss from demo"}};
    }
    const auto age = std::chrono::floor<std::chrono::seconds>(*m_cachedSince);
    return {{"X-Cache", "Hit from demo"}, {"Age", std::to_string(age.count())}};
}

/// A submitted job begins now, and one that is asked for may be done now.
std::vector<AnswerHeader> LambdaInvocation::jobHeaders()
{
    const WallTime now = WallClock::now();
    if (m_plan.page == DemoPage::JobSubmitted) {
        m_plan.job = jobId(now, m_plan.take, std::string_view(m_id).substr(0, 8));
        return {{"Location", "/jobs/" + m_plan.job}};
    }
    if (m_plan.page != DemoPage::JobAsked)
        return {};
    if (now >= m_plan.jobEnd)
        m_plan.status = 200;
    return m_plan.status == 200 ? std::vector<AnswerHeader>() : std::vector<AnswerHeader>{{"Retry-After", "1"}};
}

void LambdaInvocation::nextPart()
{
    if (m_ended)
        return;
    const std::string part = m_partsMade == 0 ? std::exchange(m_made, {}) : demoPiece(m_plan, m_partsMade);
    ++m_partsMade;
    answerCame(part);
}

void LambdaInvocation::callUpstream()
{
    after(m_core.settings.functionTimeout, &LambdaInvocation::onFunctionTimeout);
    auto request = forwardedRequest(m_request, m_caller, m_core.upstream->address.authority, m_core.port);
    m_request.body() = {};
    m_call = std::make_shared<UpstreamCall>(m_core, std::move(request), weak_from_this());
    m_call->start();
}

void LambdaInvocation::upstreamBegan(const http::response_header<>& head, std::optional<std::uint64_t> length)
{
    answerBegan(forwardedAnswer(head, m_core.personality.remappedHeaders), length);
}

void LambdaInvocation::upstreamPart(std::string_view bytes)
{
    answerCame(bytes);
}

void LambdaInvocation::upstreamFailed(const std::string& trouble, bool reached)
{
    fail(trouble, reached ? m_core.personality.backendFailed : m_core.personality.unreachable);
}

void LambdaInvocation::onFunctionTimeout()
{
    if (m_ended) // in the same moment: the timer had fired before it could be called off
        return;
    m_ended = true;
    if (m_call)
        m_call->cancel();
    const nanoseconds time = took();
    logReport(time);
    m_core.log(taskTimedOutLine(m_id, time, WallClock::now()));
    m_core.log({});
    m_core.pool.destroy();
    m_core.counters.running.fetch_sub(1, std::memory_order_relaxed);
    deliver(filledIn(m_core.personality.backendTimedOut, m_caller.ids), false);
}

void LambdaInvocation::answerBegan(GatewayAnswer head, std::optional<std::uint64_t> length)
{
    m_answer = std::move(head);
    // Filled in apart: a server's own header may well hold something that looks like a placeholder.
    const GatewayAnswer added = filledIn({0, m_core.personality.addedHeaders, {}}, m_caller.ids);
    m_answer.headers.insert(m_answer.headers.end(), added.headers.begin(), added.headers.end());
    if (length && m_request.method() != http::verb::head && tooLarge(*length)) {
        refuseAsTooLarge();
        return;
    }
    const auto listener = passedOnTo();
    m_paused = m_passedOn = listener != nullptr;
    if (listener)
        listener->answerBegins(m_answer, length);
    else
        more();
}

void LambdaInvocation::answerCame(std::string_view bytes)
{
    m_bytes += bytes.size();
    if (tooLarge(m_bytes)) {
        refuseAsTooLarge();
        return;
    }
    const auto listener = passedOnTo();
    if (listener) {
        m_paused = true;
        listener->answerPart(std::string(bytes));
        return;
    }
    if (!m_abandoned)
        m_answer.body += bytes;
    more();
}

void LambdaInvocation::more()
{
    m_paused = false;
    if (m_call)
        m_call->readMore();
    else if (m_partsMade == m_parts)
        end();
    else if (m_partsMade == 0)
        nextPart();
    else
        work(m_plan.gap, &LambdaInvocation::nextPart);
}

void LambdaInvocation::end()
{
    m_ended = true;
    m_timer.cancel();
    const nanoseconds time = took();
    logAccess(time);
    logReport(time);
    m_core.pool.release(m_lease.instance);
    m_core.counters.running.fetch_sub(1, std::memory_order_relaxed);
    if (m_abandoned)
        m_core.counters.ghostsFinished.fetch_add(1, std::memory_order_relaxed);
    deliver(std::move(m_answer), true);
}

void LambdaInvocation::fail(const std::string& trouble, const GatewayAnswer& answer)
{
    m_ended = true;
    m_timer.cancel();
    m_core.log(errorLine(m_id, trouble, WallClock::now()));
    logReport(took());
    m_core.pool.release(m_lease.instance);
    m_core.counters.running.fetch_sub(1, std::memory_order_relaxed);
    if (m_abandoned)
        m_core.counters.ghostsFinished.fetch_add(1, std::memory_order_relaxed);
    deliver(filledIn(answer, m_caller.ids), false);
}

bool LambdaInvocation::tooLarge(std::uint64_t bytes) const
{
    return bytes > m_core.personality.responseLimit;
}

void LambdaInvocation::refuseAsTooLarge()
{
    if (m_call)
        m_call->cancel();
    fail(fmt::format("the answer is larger than {} bytes", m_core.personality.responseLimit),
         m_core.personality.responseTooLarge);
}

std::shared_ptr<AnswerListener> LambdaInvocation::passedOnTo() const
{
    return m_core.personality.kind == LimitKind::Total ? nullptr : m_listener.lock();
}

void LambdaInvocation::logEvent() const
{
    constexpr std::array<beast::string_view, 2> clientIds{"X-Load-Id", "traceparent"};
    EventFacts event;
    const std::string target = originForm(plainView(m_request.target()));
    event.method = plainView(m_request.method_string());
    event.path = std::string_view(target).substr(0, target.find('?'));
    for (const auto& field : m_request) {
        for (const auto id : clientIds) {
            if (beast::iequals(field.name_string(), id))
                event.idHeaders.emplace_back(plainView(field.name_string()), plainView(field.value()));
        }
    }
    if (!m_caller.ids.trace.empty())
        event.idHeaders.emplace_back("X-Amzn-Trace-Id", m_caller.ids.trace);
    event.requestId = m_caller.ids.requestId;
    event.extendedId = m_caller.ids.extendedId;
    m_core.log(eventLine(m_id, event, WallClock::now()));
}

void LambdaInvocation::logAccess(nanoseconds time) const
{
    const std::string target = originForm(plainView(m_request.target()));
    AccessFacts access;
    access.client = m_caller.address;
    access.method = plainView(m_request.method_string());
    access.target = target;
    access.protocol = m_request.version() == 10 ? "HTTP/1.0" : "HTTP/1.1";
    access.referer = plainView(m_request[http::field::referer]);
    access.userAgent = plainView(m_request[http::field::user_agent]);
    access.status = m_answer.status;
    access.bytes = m_bytes;
    access.took = time;
    m_core.log(accessLine(m_id, access, WallClock::now()));
}

void LambdaInvocation::logReport(nanoseconds time) const
{
    m_core.log(endLine(m_id));
    m_core.log(reportLine(m_id, {time, m_init, m_core.settings.functionTimeout, m_core.settings.memoryMb}));
}

void LambdaInvocation::abandon()
{
    m_abandoned = true;
    m_answer.body = {};
    leave();
}

void LambdaInvocation::leave()
{
    m_listener.reset();
    if (m_paused && !m_ended)
        more();
}

void LambdaInvocation::kill()
{
    m_listener.reset();
    m_timer.cancel();
    onFunctionTimeout();
}

void LambdaInvocation::deliver(GatewayAnswer answer, bool whole)
{
    const auto listener = m_listener.lock();
    m_listener.reset();
    if (!listener)
        return;
    if (m_passedOn)
        listener->answerEnds(whole);
    else
        listener->answerWhole(std::move(answer));
}

} // namespace headroom
