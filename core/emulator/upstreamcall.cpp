#include "emulator/upstreamcall.h"

#include <boost/asio/connect.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>
#include <fmt/format.h>

namespace headroom {

namespace {

constexpr std::uint32_t largestHeader = 64 * 1024;

bool isInterim(unsigned status)
{
    return status >= 100 && status < 200;
}

} // namespace

UpstreamCall::UpstreamCall(GatewayCore& core, ClientRequest request, Done done)
    : m_core(core)
    , m_request(std::move(request))
    , m_done(std::move(done))
    , m_socket(core.io)
{
}

void UpstreamCall::start()
{
    asio::async_connect(m_socket, m_core.upstream->endpoints,
                        [self = shared_from_this()](const Error& error, const tcp::endpoint&) {
                            if (error)
                                self->fail("connecting", error);
                            else
                                self->send();
                        });
}

void UpstreamCall::send()
{
    Error ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    http::async_write(m_socket, m_request, [self = shared_from_this()](const Error& error, std::size_t) {
        // A server may answer, and close, before it has taken the whole body: its answer counts more than our error.
        self->m_sendError = error;
        self->readHeader();
    });
}

void UpstreamCall::readHeader()
{
    m_parser.emplace();
    m_parser->header_limit(largestHeader);
    m_parser->body_limit(lambdaResponseLimit);
    if (m_request.method() == http::verb::head)
        m_parser->skip(true);
    http::async_read_header(m_socket, m_buffer, *m_parser,
                            [self = shared_from_this()](const Error& error, std::size_t) {
                                if (error)
                                    self->fail("reading the answer", error);
                                else if (isInterim(self->m_parser->get().result_int()))
                                    self->readHeader();
                                else
                                    self->readBody();
                            });
}

void UpstreamCall::readBody()
{
    http::async_read(m_socket, m_buffer, *m_parser, [self = shared_from_this()](const Error& error, std::size_t) {
        if (error)
            self->fail("reading the answer", error);
        else
            self->finish({self->m_parser->release(), {}});
    });
}

void UpstreamCall::fail(const char* doing, const Error& error)
{
    const Error& first = m_sendError ? m_sendError : error;
    const char* const what = m_sendError ? "sending the request" : doing;
    std::string trouble = first == http::error::body_limit
        ? fmt::format("the answer of http://{} is larger than {} bytes", m_core.upstream->address.authority,
                      lambdaResponseLimit)
        : fmt::format("{} of http://{} failed: {}", what, m_core.upstream->address.authority, first.message());
    finish({std::nullopt, std::move(trouble)});
}

void UpstreamCall::finish(Ending ending)
{
    const Done done = std::exchange(m_done, nullptr);
    cancel();
    if (done)
        done(std::move(ending));
}

void UpstreamCall::cancel()
{
    m_done = nullptr;
    Error ignored;
    m_socket.close(ignored);
}

} // namespace headroom
