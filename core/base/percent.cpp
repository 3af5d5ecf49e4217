#include "base/percent.h"

#include <charconv>

namespace headroom {

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned int byte = 0;
        if (text[at] == '%' && at + 2 < text.size()) {
            const char* const end = text.data() + at + 3;
            if (std::from_chars(text.data() + at + 1, end, byte, 16).ptr == end) {
                decoded += static_cast<char>(byte);
                at += 2;
                continue;
            }
        }
        decoded += text[at];
    }
    return decoded;
}

} // namespace headroom
