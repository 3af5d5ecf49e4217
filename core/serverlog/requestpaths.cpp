#include "serverlog/requestpaths.h"

#include <algorithm>

namespace headroom {

namespace {

std::string_view pathOf(std::string_view url)
{
    const auto scheme = url.find("://");
    const auto host = scheme == std::string_view::npos ? 0 : scheme + 3;
    const auto begin = url.find('/', host);
    if (begin == std::string_view::npos)
        return "/";
    const std::string_view path = url.substr(begin);
    return path.substr(0, path.find_first_of("?#"));
}

bool same(std::string_view written, std::string_view path)
{
    const auto varies = written.find("${");
    return varies == std::string_view::npos ? written == path : path.starts_with(written.substr(0, varies));
}

/// "/prod/orders" -> "/orders"; what has one part only stays.
std::string_view withoutStage(std::string_view path)
{
    const auto second = path.find('/', 1);
    return second == std::string_view::npos ? path : path.substr(second);
}

} // namespace

bool fits(const RequestPath& request, std::string_view method, std::string_view path)
{
    if (!method.empty() && method != request.method)
        return false;
    const std::string_view written = pathOf(request.url);
    return same(written, path) || same(withoutStage(written), path);
}

std::vector<std::uint16_t> fitting(const std::vector<RequestPath>& requests, std::string_view method,
                                   std::string_view path)
{
    std::vector<std::uint16_t> places;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (path.empty() || fits(requests[i], method, path))
            places.push_back(static_cast<std::uint16_t>(i));
    }
    return places;
}

} // namespace headroom
