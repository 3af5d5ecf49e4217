#include "emulator/upstreamcall.h"

#include <boost/asio/connect.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <fmt/format.h>

#include <limits>
#include <utility>

namespace headroom {

namespace {

constexpr std::uint32_t largestHeader = 64 * 1024;

bool isInterim(unsigned status)
{
    return status >= 100 && status < 200;
}

} // namespace

UpstreamCall::UpstreamCall(GatewayCore& core, ClientRequest request, std::weak_ptr<UpstreamListener> listener)
    : m_core(core)
    , m_request(std::move(request))
    , m_listener(std::move(listener))
    , m_socket(core.io)
{
}

void UpstreamCall::start()
{
    asio::async_connect(m_socket, m_core.upstream->endpoints,
                        [kept = kept()](const Error& error, const tcp::endpoint&) {
                            if (error)
                                kept.call->fail("connecting", error);
                            else
                                kept.call->send();
                        });
}

void UpstreamCall::send()
{
    Error ignored;
    m_connected = true;
    m_socket.set_option(tcp::no_delay(true), ignored);
    http::async_write(m_socket, m_request, [kept = kept()](const Error& error, std::size_t) {
        // A server may answer, and close, before it has taken the whole body: its answer counts more than our error.
        kept.call->m_sendError = error;
        kept.call->m_request.body() = {};
        kept.call->readHeader();
    });
}

void UpstreamCall::readHeader()
{
    m_parser.emplace();
    m_parser->header_limit(largestHeader);
    m_parser->body_limit(std::numeric_limits<std::uint64_t>::max()); // the listener counts
    if (m_request.method() == http::verb::head)
        m_parser->skip(true);
    http::async_read_header(m_socket, m_buffer, *m_parser, [kept = kept()](const Error& error, std::size_t) {
        if (error)
            kept.call->fail("reading the answer", error);
        else
            kept.call->onHeader();
    });
}

void UpstreamCall::onHeader()
{
    if (isInterim(m_parser->get().result_int())) {
        readHeader();
        return;
    }
    std::optional<std::uint64_t> length;
    if (const auto told = m_parser->content_length())
        length = *told;
    else if (m_parser->is_done() && m_request.method() != http::verb::head)
        length = 0;
    if (const auto listener = m_listener.lock())
        listener->upstreamBegan(m_parser->get().base(), length);
}

void UpstreamCall::readMore()
{
    if (m_parser->is_done()) {
        const auto listener = m_listener.lock();
        cancel();
        if (listener)
            listener->upstreamEnded();
        return;
    }
    m_parser->get().body().data = m_part.data();
    m_parser->get().body().size = m_part.size();
    m_parser->get().body().more = true;
    http::async_read_some(m_socket, m_buffer, *m_parser,
                          [kept = kept()](const Error& error, std::size_t) { kept.call->onPart(error); });
}

void UpstreamCall::onPart(const Error& error)
{
    const std::size_t bytes = m_part.size() - m_parser->get().body().size;
    if (error && error != http::error::need_buffer)
        fail("reading the answer", error);
    else if (bytes == 0)
        readMore(); // the frame of a chunk
    else if (const auto listener = m_listener.lock())
        listener->upstreamPart({m_part.data(), bytes});
}

void UpstreamCall::fail(const char* doing, const Error& error)
{
    const Error& first = m_sendError ? m_sendError : error;
    const char* const what = m_sendError ? "sending the request" : doing;
    const std::string trouble =
        fmt::format("{} of http://{} failed: {}", what, m_core.upstream->address.authority, first.message());
    const auto listener = m_listener.lock();
    cancel();
    if (listener)
        listener->upstreamFailed(trouble, m_connected);
}

void UpstreamCall::cancel()
{
    m_listener.reset();
    Error ignored;
    m_socket.close(ignored);
}

} // namespace headroom
