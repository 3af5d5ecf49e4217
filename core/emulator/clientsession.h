#pragma once

#include "emulator/answerlistener.h"
#include "emulator/gatewayanswer.h"
#include "emulator/gatewaycore.h"
#include "emulator/lambdainvocation.h"
#include "emulator/limitclock.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace headroom {

/// One client connection: reads a request, lets the backend work, answers at the backend's end or at the limit,
/// whichever is first, and reads the next. An answer that is passed on as it comes is cut at the limit: its head has
/// gone out. While a request waits nothing is read, so that pipelined requests queue in order and a client that has
/// closed its sending half still gets its answer; that a client has vanished shows when its answer is written. Keeps
/// itself alive by its pending operations. Emulator's thread.
class ClientSession : public AnswerListener, public std::enable_shared_from_this<ClientSession> {
public:
    /// core must outlive the session.
    ClientSession(GatewayCore& core, IoSocket socket);
    void start();

private:
    using Error = boost::system::error_code;
    void readHeader();
    void onHeader(const Error& error);
    void sendContinue();
    void readBody();
    void onUnreadable(const Error& error);
    void serve(ClientRequest request);
    [[nodiscard]] GatewayIds idsFor(const ClientRequest& request) const;
    /// True: it was a WebSocket's handshake, and the connection is somebody else's now.
    [[nodiscard]] bool becomesWebSocket(ClientRequest& request);
    void callBackend(ClientRequest request, SteadyTime received);
    /// Until the limit, or for as long as it takes.
    void awaitBackend();
    void onLimit();
    void answerWhole(GatewayAnswer whole) override { answer(whole); }
    void answerBegins(GatewayAnswer head, std::optional<std::uint64_t> length) override;
    void answerPart(std::string bytes) override;
    void answerEnds(bool whole) override;
    void passOn(std::string bytes);
    void onPassedOn(const Error& error);
    /// Answers an accepted request.
    void answer(const GatewayAnswer& answer);
    /// An accepted request is over.
    void settle();
    /// Answers what could not be accepted, and ends the connection.
    void refuse(const GatewayAnswer& answer);
    void write(const GatewayAnswer& answer);
    void onWritten(const Error& error);
    void linger();
    void discardRest();
    /// Ends the connection in the middle of an answer.
    void cut();
    void close();
    /// Replaces the one timer this connection needs; an earlier one that has already fired is ignored.
    template <typename Handler> void at(SteadyTime time, Handler handler);
    void closeUnlessDoneBy(nanoseconds time);

    GatewayCore& m_core;
    IoSocket m_socket;
    IoTimer m_timer;
    std::uint64_t m_timerNumber = 0;
    /// Bounded: a chunk header without an end would otherwise be kept, as long as it comes.
    beast::flat_buffer m_buffer{65'536};
    std::optional<http::request_parser<http::string_body>> m_parser;
    std::shared_ptr<LambdaInvocation> m_invocation; ///< while a request waits
    GatewayIds m_ids; ///< of that request
    LimitClock m_clock;
    bool m_passing = false; ///< the answer's head has gone out, and its body follows
    AnswerFrame m_frame;
    std::string m_out;
    std::size_t m_discarded = 0;
};

} // namespace headroom
