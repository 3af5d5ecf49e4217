#pragma once

#include "emulator/forwardedrequest.h"
#include "emulator/gatewayanswer.h"
#include "emulator/gatewaycore.h"
#include "emulator/lambdaplan.h"
#include "emulator/upstreamcall.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace headroom {

/// One run of the function, from the gateway's call to its REPORT line: waits for a cold start, works (or calls the
/// user's own server), logs, and gives its instance back. Keeps itself alive until it has ended, whether or not anybody
/// still waits for it: that is what makes ghosts. Emulator's thread.
class LambdaInvocation : public std::enable_shared_from_this<LambdaInvocation> {
public:
    using Answered = std::function<void(GatewayAnswer)>;

    /// Null when all instances are busy. answered is called once, later, unless abandoned first; it must not keep the
    /// invocation alive. core must outlive the invocation.
    [[nodiscard]] static std::shared_ptr<LambdaInvocation> start(GatewayCore& core, ClientRequest request,
                                                                 Caller caller, Answered answered);
    /// The gateway has given up. The work goes on, and its end is logged.
    void abandon();

    LambdaInvocation(GatewayCore& core, ClientRequest request, Caller caller, InstancePool::Lease lease,
                     RequestDraw draw, Answered answered);

private:
    void startInstance();
    void begin();
    void work();
    void callUpstream();
    void onUpstream(UpstreamCall::Ending ending);
    void onFunctionTimeout();
    /// The function returned: access line, END, REPORT, instance free.
    void end(GatewayAnswer answer);
    void logEvent() const;
    void logAccess(const GatewayAnswer& answer, nanoseconds took) const;
    void logReport(nanoseconds took) const;
    void deliver(GatewayAnswer answer);
    template <typename Handler> void after(nanoseconds time, Handler handler);

    GatewayCore& m_core;
    ClientRequest m_request;
    Caller m_caller;
    InstancePool::Lease m_lease;
    Answered m_answered;
    bool m_abandoned = false;
    WorkPlan m_plan; ///< of the built-in backend
    nanoseconds m_coldStart{}; ///< planned; zero on a warm instance
    nanoseconds m_init{}; ///< measured
    std::string m_id; ///< Lambda's own request id, unknown to the client
    SteadyTime m_began; ///< the cold start, then the function
    IoTimer m_timer;
    bool m_upstreamEnded = false;
    std::weak_ptr<UpstreamCall> m_call; ///< weak: the call's callback holds this
};

} // namespace headroom
