#include "emulator/lambdainvocation.h"

#include "emulator/demobody.h"

#include <boost/beast/core/string.hpp>

#include <array>

namespace headroom {

namespace {

std::string_view plainView(beast::string_view text)
{
    return {text.data(), text.size()};
}

} // namespace

std::shared_ptr<LambdaInvocation> LambdaInvocation::start(GatewayCore& core, ClientRequest request, Caller caller,
                                                          Answered answered)
{
    // Drawn before the instance is asked for: a throttled request uses up its draw, so that the order alone decides.
    const RequestDraw draw = drawFor(core.settings.seed, core.nextDraw++);
    const auto lease = core.pool.acquire();
    if (!lease)
        return nullptr;
    auto invocation = std::make_shared<LambdaInvocation>(core, std::move(request), std::move(caller), *lease, draw,
                                                         std::move(answered));
    core.counters.running.fetch_add(1, std::memory_order_relaxed);
    invocation->startInstance();
    return invocation;
}

LambdaInvocation::LambdaInvocation(GatewayCore& core, ClientRequest request, Caller caller, InstancePool::Lease lease,
                                   RequestDraw draw, Answered answered)
    : m_core(core)
    , m_request(std::move(request))
    , m_caller(std::move(caller))
    , m_lease(lease)
    , m_answered(std::move(answered))
    , m_id(core.ids.uuid())
    , m_timer(core.io)
{
    if (!core.upstream) {
        m_plan = planWork(plainView(m_request.target()), core.settings, draw);
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
    const SteadyTime now = SteadyClock::now();
    m_init = m_coldStart > nanoseconds(0) ? now - m_began : nanoseconds(0);
    m_began = now;
    m_core.log(startLine(m_id));
    logEvent();
    if (m_core.upstream)
        callUpstream();
    else if (m_plan.work >= m_core.settings.functionTimeout)
        after(m_core.settings.functionTimeout, &LambdaInvocation::onFunctionTimeout);
    else
        after(m_plan.work, &LambdaInvocation::work);
}

void LambdaInvocation::work()
{
    GatewayAnswer answer{m_plan.status, {}, renderBody(m_plan)};
    if (!answer.body.empty())
        answer.headers.push_back({"Content-Type", "application/json"});
    end(std::move(answer));
}

void LambdaInvocation::callUpstream()
{
    after(m_core.settings.functionTimeout, &LambdaInvocation::onFunctionTimeout);
    auto request = forwardedRequest(m_request, m_caller, m_core.upstream->address.authority, m_core.port);
    m_request.body() = {};
    const auto call =
        std::make_shared<UpstreamCall>(m_core, std::move(request), [self = shared_from_this()](UpstreamCall::Ending e) {
            self->onUpstream(std::move(e));
        });
    m_call = call;
    call->start();
}

void LambdaInvocation::onUpstream(UpstreamCall::Ending ending)
{
    m_timer.cancel();
    m_upstreamEnded = true;
    if (ending.response) {
        end(forwardedAnswer(std::move(*ending.response), m_core.personality.remappedHeaders));
        return;
    }
    const nanoseconds took = SteadyClock::now() - m_began;
    m_core.log(errorLine(m_id, ending.trouble, WallClock::now()));
    logReport(took);
    m_core.pool.release(m_lease.instance);
    deliver(filledIn(m_core.personality.backendFailed, m_caller.ids));
}

void LambdaInvocation::onFunctionTimeout()
{
    if (m_upstreamEnded) // in the same moment: the timer had fired before it could be called off
        return;
    if (const auto call = m_call.lock())
        call->cancel();
    const nanoseconds took = SteadyClock::now() - m_began;
    logReport(took);
    m_core.log(taskTimedOutLine(m_id, took, WallClock::now()));
    m_core.log({});
    m_core.pool.destroy();
    if (m_abandoned)
        m_core.counters.running.fetch_sub(1, std::memory_order_relaxed);
    else
        deliver(filledIn(m_core.personality.backendFailed, m_caller.ids));
}

void LambdaInvocation::end(GatewayAnswer answer)
{
    const nanoseconds took = SteadyClock::now() - m_began;
    logAccess(answer, took);
    logReport(took);
    m_core.pool.release(m_lease.instance);
    // Filled in apart: a server's own header may well hold something that looks like a placeholder.
    const GatewayAnswer added = filledIn({answer.status, m_core.personality.addedHeaders, {}}, m_caller.ids);
    answer.headers.insert(answer.headers.end(), added.headers.begin(), added.headers.end());
    deliver(std::move(answer));
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
    event.idHeaders.emplace_back("X-Amzn-Trace-Id", m_caller.ids.trace);
    event.requestId = m_caller.ids.requestId;
    event.extendedId = m_caller.ids.extendedId;
    m_core.log(eventLine(m_id, event, WallClock::now()));
}

void LambdaInvocation::logAccess(const GatewayAnswer& answer, nanoseconds took) const
{
    const std::string target = originForm(plainView(m_request.target()));
    AccessFacts access;
    access.client = m_caller.address;
    access.method = plainView(m_request.method_string());
    access.target = target;
    access.protocol = m_request.version() == 10 ? "HTTP/1.0" : "HTTP/1.1";
    access.referer = plainView(m_request[http::field::referer]);
    access.userAgent = plainView(m_request[http::field::user_agent]);
    access.status = answer.status;
    access.bytes = answer.body.size();
    access.took = took;
    m_core.log(accessLine(m_id, access, WallClock::now()));
}

void LambdaInvocation::logReport(nanoseconds took) const
{
    m_core.log(endLine(m_id));
    m_core.log(reportLine(m_id, {took, m_init, m_core.settings.functionTimeout, m_core.settings.memoryMb}));
}

void LambdaInvocation::abandon()
{
    m_abandoned = true;
    m_answered = nullptr;
}

void LambdaInvocation::deliver(GatewayAnswer answer)
{
    m_core.counters.running.fetch_sub(1, std::memory_order_relaxed);
    if (m_abandoned)
        m_core.counters.ghostsFinished.fetch_add(1, std::memory_order_relaxed);
    else if (const Answered answered = std::exchange(m_answered, nullptr))
        answered(std::move(answer));
}

} // namespace headroom
