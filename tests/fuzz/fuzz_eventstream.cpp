#include "scenario/eventstream.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

// Server-sent events read in one piece and in pieces have to be the same ones.

using namespace headroom;

namespace {

std::vector<std::string> eventsOf(std::string_view bytes, std::size_t piece)
{
    std::vector<std::string> events;
    std::size_t counted = 0;
    EventStream stream;
    while (!bytes.empty()) {
        const std::string_view now = bytes.substr(0, piece);
        counted += stream.take(now, [&](const ServerEvent& event) {
            if (event.data.size() > longestEventData)
                std::abort();
            events.push_back(std::string(event.type) + '=' + std::string(event.data));
            return true;
        });
        bytes.remove_prefix(now.size());
    }
    if (counted != events.size())
        std::abort();
    return events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto whole = eventsOf(bytes, std::max<std::size_t>(1, size));
    for (const std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}}) {
        if (eventsOf(bytes, piece) != whole)
            std::abort();
    }
    return 0;
}
