#include "profile/profilechecks.h"
#include "profile/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

namespace headroom {

namespace {

constexpr std::uint32_t heaviest = 1'000'000;
constexpr std::size_t mostRequestsInAProfile = 1'000;

/// A line break inside a value would end the header early: request splitting.
bool isHeaderValue(std::string_view text)
{
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

Result<void> checkUrl(const std::string& url)
{
    // Asked before anything else: the other sentences repeat the URL, and a password must not stand in one.
    if (holdsUserInfo(url))
        return badInput("request.url: holds a user name or password, which every run file would keep; "
                        "send an Authorization header with ${env:NAME} instead");
    const auto target = parseTarget(url);
    if (!target)
        return badInput("request.url: " + target.error().message);
    return {};
}

bool isName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c == '-';
    });
}

Result<void> checkBody(const HttpRequest& request)
{
    if (request.method == "HEAD" && request.hasBody())
        return badInput("request.body: a HEAD request has no body");
    const auto* const file = std::get_if<FileBody>(&request.body);
    if (file && file->file.empty())
        return badInput("request.body.file: names no file");
    const auto* const multipart = std::get_if<MultipartBody>(&request.body);
    if (multipart && multipart->parts.empty())
        return badInput("request.body.multipart: has no part");
    return {};
}

/// Into `names`, which none may stand in twice.
Result<void> checkNames(const std::vector<TakenValue>& values, std::string_view field, std::set<std::string>& names)
{
    for (const TakenValue& taken : values) {
        if (!isName(taken.name))
            return badInput(
                fmt::format("request.{}: '{}' is not a name; letters, digits, _ and - make one", field, taken.name));
        if (!names.insert(taken.name).second)
            return badInput(fmt::format("request.{}.{}: stands twice", field, taken.name));
    }
    return {};
}

Result<void> checkTaken(const HttpRequest& request)
{
    std::set<std::string> names;
    const auto polled = request.poll ? request.poll->taken : std::vector<TakenValue>{};
    return checkNames(request.taken, "take", names).and_then([&] { return checkNames(polled, "poll.take", names); });
}

Result<void> checkFeeders(const std::vector<Feeder>& feeders)
{
    std::set<std::string> names;
    for (const Feeder& feeder : feeders) {
        if (!isName(feeder.name))
            return badInput(fmt::format("data: '{}' is not a name; letters, digits, _ and - make one", feeder.name));
        if (!names.insert(feeder.name).second)
            return badInput(fmt::format("data.{}: stands twice", feeder.name));
        if (!feeder.file.ends_with(".csv") && !feeder.file.ends_with(".json"))
            return badInput(fmt::format("data.{}.file: '{}' ends in neither .csv nor .json", feeder.name, feeder.file));
    }
    return {};
}

/// The same sentence with the place the request has in its profile.
Error atPlace(Error error, std::size_t place, std::size_t of)
{
    if (of > 1)
        error.message = fmt::format("requests[{}]{}", place, error.message.substr(std::string_view("request").size()));
    return error;
}

} // namespace

bool isToken(std::string_view text)
{
    constexpr std::string_view extra = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || extra.find(c) != std::string_view::npos;
    });
}

bool holdsUserInfo(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    const std::string_view rest = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    return rest.substr(0, rest.find_first_of("/?#")).find('@') != std::string_view::npos;
}

Result<void> checkRequest(const HttpRequest& request)
{
    if (!isToken(request.method))
        return badInput(fmt::format("request.method: '{}' is not an HTTP method", request.method));
    for (const Header& header : request.headers) {
        if (!isToken(header.name))
            return badInput(fmt::format("request.headers: '{}' is not a header name", header.name));
        if (!isHeaderValue(header.value))
            return badInput(fmt::format("request.headers.{}: holds a line break", header.name));
    }
    if (request.weight < 1 || request.weight > heaviest)
        return badInput(fmt::format("request.weight: {} is not from 1 to 1,000,000", request.weight));
    return checkBody(request)
        .and_then([&] { return checkTaken(request); })
        .and_then([&] { return checkUrl(request.url); })
        .and_then([&] { return checkPoll(request); })
        .and_then([&] { return checkDelivery(request); });
}

Result<void> checkRequests(const LoadProfile& profile)
{
    const auto& requests = profile.requests;
    if (requests.empty() || requests.size() > mostRequestsInAProfile)
        return badInput(fmt::format("requests: {} of them; a profile has 1 to 1,000", requests.size()));
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (auto fine = checkRequest(requests[i]); !fine)
            return tl::make_unexpected(atPlace(fine.error(), i, requests.size()));
    }
    const bool pushed =
        std::any_of(requests.begin(), requests.end(), [](const auto& one) { return one.push.has_value(); });
    if (pushed && profile.connection.cookies)
        return badInput("connection.cookies: a WebSocket (\"push\") takes none along; its headers can hold them");
    return checkFeeders(profile.data);
}

} // namespace headroom
