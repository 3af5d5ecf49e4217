#include "transport/transportchoice.h"

#include "transport/curltransport.h"
#include "transport/direct/directtransport.h"
#include "transport/headernames.h"

#include <array>
#include <stdexcept>

namespace headroom {

namespace {

/// Headers that make more of an exchange than one request and its answer.
struct Machinery {
    std::string_view header;
    std::string_view what;
};
constexpr std::array<Machinery, 3> machineries{{
    {"Transfer-Encoding", "a body in chunks (Transfer-Encoding)"},
    {"Expect", "waiting before the body (Expect)"},
    {"Upgrade", "another protocol (Upgrade)"},
}};

} // namespace

std::string_view needsLibcurl(const Connection& connection)
{
    if (connection.http != Connection::Http::Http1)
        return "HTTP/2 and HTTP/3";
    if (!connection.proxy.empty())
        return "proxies";
    if (connection.redirects > 0)
        return "redirects";
    if (connection.compressed)
        return "packed bodies";
    if (connection.cookies)
        return "cookies";
    return {};
}

std::string_view needsLibcurl(const OutgoingRequest& request)
{
    if (request.method == "CONNECT")
        return "the method CONNECT";
    for (const Machinery& machinery : machineries) {
        if (hasHeader(request.headers, machinery.header))
            return machinery.what;
    }
    return {};
}

Result<TransportChoice> chooseTransport(const TransportPlan& plan)
{
    if (plan.connection.transport == Connection::Transport::Curl)
        return TransportChoice{false, "as the profile has it"};
    std::string_view needs = needsLibcurl(plan.connection);
    for (const OutgoingRequest& request : plan.requests) {
        if (needs.empty())
            needs = needsLibcurl(request);
    }
    const bool wanted = plan.connection.transport == Connection::Transport::Direct;
    if (wanted && !needs.empty())
        return badInput(
            fmt::format("connection.transport: 'direct' cannot do this: {}; leave it out, or say 'curl'", needs));
    if (!needs.empty())
        return TransportChoice{false, fmt::format("libcurl is needed for {}", needs)};
    return TransportChoice{true, wanted ? "as the profile has it" : "nothing needs more of libcurl than connections"};
}

std::unique_ptr<Transport> makeTransport(boost::asio::io_context& loop, const TransportPlan& plan, TransferSink& sink)
{
    const auto choice = chooseTransport(plan);
    if (!choice)
        throw std::invalid_argument(choice.error().message);
    if (choice->direct)
        return std::make_unique<DirectTransport>(loop, plan, sink);
    return std::make_unique<CurlTransport>(loop, plan, sink);
}

} // namespace headroom
