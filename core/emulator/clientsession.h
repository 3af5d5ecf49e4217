#pragma once

#include "emulator/gatewayanswer.h"
#include "emulator/gatewaycore.h"
#include "emulator/lambdainvocation.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace headroom {

/// One client connection: reads a request, lets the backend work, answers at the backend's end or at the limit,
/// whichever is first, and reads the next. While a request waits nothing is read, so that pipelined requests queue in
/// order and a client that has closed its sending half still gets its answer; that a client has vanished shows when its
/// answer is written. Keeps itself alive by its pending operations. Emulator's thread.
class ClientSession : public std::enable_shared_from_this<ClientSession> {
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
    void callBackend(ClientRequest request, const GatewayIds& ids, SteadyTime received);
    void onLimit(const GatewayIds& ids);
    /// Answers an accepted request.
    void answer(const GatewayAnswer& answer);
    /// Answers what could not be accepted, and ends the connection.
    void refuse(const GatewayAnswer& answer);
    void write(const GatewayAnswer& answer);
    void onWritten(const Error& error);
    void linger();
    void discardRest();
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
    AnswerFrame m_frame;
    std::string m_out;
    std::size_t m_discarded = 0;
};

} // namespace headroom
