#include "scenario/percentencoding.h"

namespace headroom {

namespace {

void appendEncoded(std::string& to, std::string_view text, std::string_view plainBesidesAlphanumeric)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    for (const char c : text) {
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || plainBesidesAlphanumeric.find(c) != std::string_view::npos) {
            to += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        to += '%';
        to += hex[byte >> 4];
        to += hex[byte & 0xf];
    }
}

} // namespace

void appendQueryEncoded(std::string& to, std::string_view text)
{
    appendEncoded(to, text, "-._~");
}

void appendFormEncoded(std::string& to, std::string_view text)
{
    for (;;) {
        const std::size_t space = text.find(' ');
        appendEncoded(to, text.substr(0, space), "*-._");
        if (space == std::string_view::npos)
            return;
        to += '+';
        text.remove_prefix(space + 1);
    }
}

} // namespace headroom
