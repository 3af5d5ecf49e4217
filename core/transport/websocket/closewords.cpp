#include "transport/websocket/closewords.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace headroom {

namespace {

constexpr std::uint16_t noCode = 1005;

constexpr std::array<std::pair<std::uint16_t, std::string_view>, 12> meanings{{
    {1000, "normal"},
    {1001, "going away"},
    {1002, "protocol error"},
    {1003, "unsupported data"},
    {1007, "invalid data"},
    {1008, "policy violation"},
    {1009, "message too big"},
    {1010, "extension missing"},
    {1011, "internal error"},
    {1012, "service restart"},
    {1013, "try again later"},
    {1014, "bad gateway"},
}};

} // namespace

std::string closeWords(std::uint16_t code, std::string_view reason)
{
    if (code == 0 || code == noCode)
        return "the server closed the WebSocket without a code";
    const auto* const known =
        std::find_if(meanings.begin(), meanings.end(), [code](const auto& one) { return one.first == code; });
    std::string words = fmt::format("the server closed the WebSocket with {}", code);
    if (known != meanings.end())
        words += fmt::format(" ({})", known->second);
    if (!reason.empty())
        words += fmt::format(": {}", reason);
    return words;
}

} // namespace headroom
