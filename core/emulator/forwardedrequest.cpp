#include "emulator/forwardedrequest.h"

#include "emulator/lambdaplan.h"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::array<std::string_view, 11> hopByHop{
    "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection",
    "TE",         "Trailer",    "Trailers",           "Transfer-Encoding",   "Upgrade",
    "Expect"};

std::string_view plainView(beast::string_view text)
{
    return {text.data(), text.size()};
}

/// The headers the Connection header names are meant for the next hop only, too.
std::vector<std::string> namedByConnection(const http::fields& fields)
{
    std::vector<std::string> names;
    const auto [first, last] = fields.equal_range(http::field::connection);
    for (auto field = first; field != last; ++field) {
        for (const auto& token : http::token_list(field->value()))
            names.emplace_back(token);
    }
    return names;
}

void eraseHopByHop(http::fields& fields)
{
    for (const std::string& name : namedByConnection(fields))
        fields.erase(name);
    for (const std::string_view name : hopByHop)
        fields.erase(beast::string_view(name.data(), name.size()));
}

bool contains(const std::vector<std::string>& names, beast::string_view name)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string& one) { return beast::iequals(one, name); });
}

} // namespace

ClientRequest forwardedRequest(ClientRequest request, const Caller& caller, std::string_view authority,
                               std::uint16_t gatewayPort)
{
    eraseHopByHop(request);
    const std::string host(request[http::field::host]);
    std::string route(plainView(request["X-Forwarded-For"]));
    route += route.empty() ? caller.address : ", " + caller.address;

    request.target(originForm(plainView(request.target())));
    request.version(11);
    request.set("X-Forwarded-For", route);
    request.set("X-Forwarded-Host", host);
    request.set("X-Forwarded-Port", std::to_string(gatewayPort));
    request.set("X-Forwarded-Proto", "http");
    if (!caller.ids.trace.empty())
        request.set("X-Amzn-Trace-Id", caller.ids.trace);
    request.set(http::field::host, beast::string_view(authority.data(), authority.size()));
    request.set(http::field::connection, "close");
    request.erase(http::field::content_length);
    if (!request.body().empty() || request.method() == http::verb::post || request.method() == http::verb::put)
        request.content_length(request.body().size());
    return request;
}

GatewayAnswer forwardedAnswer(http::response_header<> response, const std::vector<std::string>& remapped)
{
    eraseHopByHop(response);
    for (const auto field : {http::field::content_length, http::field::date, http::field::server})
        response.erase(field);
    GatewayAnswer answer;
    answer.status = response.result_int();
    for (const auto& field : response) {
        const std::string name(field.name_string());
        const bool renamed = contains(remapped, field.name_string());
        answer.headers.push_back({renamed ? "x-amzn-Remapped-" + name : name, std::string(field.value())});
    }
    return answer;
}

} // namespace headroom
