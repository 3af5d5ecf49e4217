#pragma once

#include "emulator/gatewaycore.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace headroom {

/// One request to the user's own server, on a connection of its own. Has no time limit: it runs until the server has
/// answered, the connection breaks, or cancel(). Emulator's thread.
class UpstreamCall : public std::enable_shared_from_this<UpstreamCall> {
public:
    struct Ending {
        std::optional<http::response<http::string_body>> response;
        std::string trouble; ///< one clause, where there is no response: "the connection was refused"
    };
    using Done = std::function<void(Ending)>;

    /// done is called once, unless cancelled first. core must outlive the call.
    UpstreamCall(GatewayCore& core, ClientRequest request, Done done);
    void start();
    /// Closes the connection; done will not be called any more.
    void cancel();

private:
    using Error = boost::system::error_code;
    void send();
    void readHeader();
    void readBody();
    void finish(Ending ending);
    void fail(const char* doing, const Error& error);

    GatewayCore& m_core;
    ClientRequest m_request;
    Done m_done;
    IoSocket m_socket;
    beast::flat_buffer m_buffer{131'072}; ///< bounded: see ClientSession
    std::optional<http::response_parser<http::string_body>> m_parser;
    Error m_sendError;
};

} // namespace headroom
