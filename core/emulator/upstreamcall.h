#pragma once

#include "emulator/gatewaycore.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// Hears of a call to the user's own server, always from the loop.
class UpstreamListener {
public:
    virtual ~UpstreamListener() = default;
    /// The head is here; nothing more is read until readMore().
    virtual void upstreamBegan(const http::response_header<>& head, std::optional<std::uint64_t> length) = 0;
    /// Bytes of the body; nothing more is read until readMore().
    virtual void upstreamPart(std::string_view bytes) = 0;
    virtual void upstreamEnded() = 0;
    /// No whole answer. `trouble` is one clause: "connecting of ... failed: Connection refused".
    virtual void upstreamFailed(const std::string& trouble, bool reached) = 0;
};

/// One request to the user's own server, on a connection of its own. Has no time limit: it runs until the server has
/// answered, the connection breaks, or cancel(). What it waits for keeps it and its listener alive. Emulator's thread.
class UpstreamCall : public std::enable_shared_from_this<UpstreamCall> {
public:
    /// core must outlive the call.
    UpstreamCall(GatewayCore& core, ClientRequest request, std::weak_ptr<UpstreamListener> listener);
    void start();
    void readMore();
    /// Closes the connection; the listener hears no more.
    void cancel();

private:
    using Error = boost::system::error_code;
    /// Both, for as long as an operation is pending.
    struct Kept {
        std::shared_ptr<UpstreamCall> call;
        std::shared_ptr<UpstreamListener> listener;
    };
    [[nodiscard]] Kept kept() { return {shared_from_this(), m_listener.lock()}; }
    void send();
    void readHeader();
    void onHeader();
    void onPart(const Error& error);
    void fail(const char* doing, const Error& error);

    GatewayCore& m_core;
    ClientRequest m_request;
    std::weak_ptr<UpstreamListener> m_listener;
    IoSocket m_socket;
    beast::flat_buffer m_buffer{131'072}; ///< bounded: see ClientSession
    std::optional<http::response_parser<http::buffer_body>> m_parser;
    std::array<char, 16'384> m_part{};
    Error m_sendError;
    bool m_connected = false;
};

} // namespace headroom
