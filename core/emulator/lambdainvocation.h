#pragma once

#include "emulator/answerlistener.h"
#include "emulator/forwardedrequest.h"
#include "emulator/gatewayanswer.h"
#include "emulator/gatewaycore.h"
#include "emulator/lambdaplan.h"
#include "emulator/upstreamcall.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// One run of the function, from the gateway's call to its REPORT line: waits for a cold start, works (or calls the
/// user's own server), logs, and gives its instance back. Keeps itself alive until it has ended, whether or not anybody
/// still waits for it: that is what makes ghosts. Only while its listener has not yet asked for more, it lives as long
/// as the listener holds it. Emulator's thread.
class LambdaInvocation : public UpstreamListener, public std::enable_shared_from_this<LambdaInvocation> {
public:
    /// Null when all instances are busy. core must outlive the invocation.
    [[nodiscard]] static std::shared_ptr<LambdaInvocation> start(GatewayCore& core, ClientRequest request,
                                                                 Caller caller, std::weak_ptr<AnswerListener> listener);
    /// The listener has taken what it got.
    void more();
    /// The gateway has given up. The work goes on, and its end is logged.
    void abandon();
    /// The client has gone. The work goes on as well.
    void leave();
    /// The gateway has given up, and the function's time is over with it.
    void kill();

    LambdaInvocation(GatewayCore& core, ClientRequest request, Caller caller, InstancePool::Lease lease,
                     RequestDraw draw, std::weak_ptr<AnswerListener> listener);

private:
    void startInstance();
    void begin();
    void callUpstream();
    void makePage();
    void answerAsPlanned();
    [[nodiscard]] std::vector<AnswerHeader> jobHeaders();
    [[nodiscard]] std::vector<AnswerHeader> cacheHeaders();
    void nextPart();
    void upstreamBegan(const http::response_header<>& head, std::optional<std::uint64_t> length) override;
    void upstreamPart(std::string_view bytes) override;
    void upstreamEnded() override { end(); }
    void upstreamFailed(const std::string& trouble, bool reached) override;
    void onFunctionTimeout();

    void answerBegan(GatewayAnswer head, std::optional<std::uint64_t> length);
    void answerCame(std::string_view bytes);
    /// The function returned: access line, END, REPORT, instance free.
    void end();
    void fail(const std::string& trouble, const GatewayAnswer& answer);
    [[nodiscard]] bool tooLarge(std::uint64_t bytes) const;
    void refuseAsTooLarge();
    /// Whoever is told of parts: nobody behind a gateway that waits for the whole.
    [[nodiscard]] std::shared_ptr<AnswerListener> passedOnTo() const;
    /// To whoever still waits: the whole answer, or that what has been passed on ends here.
    void deliver(GatewayAnswer answer, bool whole);

    void logEvent() const;
    void logAccess(nanoseconds time) const;
    void logReport(nanoseconds time) const;
    [[nodiscard]] nanoseconds took() const { return SteadyClock::now() - m_began; }
    template <typename Handler> void after(nanoseconds time, Handler handler);
    /// The function works for so long, unless it is killed before.
    template <typename Handler> void work(nanoseconds time, Handler handler);

    GatewayCore& m_core;
    ClientRequest m_request;
    Caller m_caller;
    InstancePool::Lease m_lease;
    std::weak_ptr<AnswerListener> m_listener;
    bool m_abandoned = false;
    bool m_paused = false; ///< until the listener asks for more
    bool m_passedOn = false; ///< the listener knows the head
    bool m_ended = false;
    WorkPlan m_plan; ///< of the built-in backend
    std::optional<nanoseconds> m_cachedSince; ///< the age of the page where it lies in the cache
    std::string m_made; ///< its first part, once it has begun to answer
    std::uint32_t m_parts = 0, m_partsMade = 0; ///< of its body
    nanoseconds m_coldStart{}; ///< planned; zero on a warm instance
    nanoseconds m_init{}; ///< measured
    std::string m_id; ///< Lambda's own request id, unknown to the client
    SteadyTime m_began; ///< the cold start, then the function
    IoTimer m_timer;
    std::shared_ptr<UpstreamCall> m_call;
    GatewayAnswer m_answer; ///< the body as far as somebody waits for the whole
    std::uint64_t m_bytes = 0; ///< of the body so far
};

} // namespace headroom
