#include "scenario/jsontext.h"

#include <fmt/format.h>

#include <utility>

namespace headroom {

using nlohmann::json;

bool isTooDeep(std::string_view text)
{
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if ((c == '[' || c == '{') && ++depth > deepestJson)
            return true;
        else if ((c == ']' || c == '}') && depth > 0)
            --depth;
    }
    return false;
}

std::optional<json> readJson(std::string_view text)
{
    if (isTooDeep(text))
        return std::nullopt;
    json read = json::parse(text, nullptr, false);
    return read.is_discarded() ? std::nullopt : std::optional(std::move(read));
}

std::string plainText(const json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

Result<void> checkJsonPointer(const std::string& text)
{
    try {
        static_cast<void>(json::json_pointer(text));
        return {};
    } catch (const json::exception&) {
        return badInput(fmt::format("{} is not a JSON pointer; write it like /items/0/id", shown(text)));
    }
}

const json* find(const json& root, const json::json_pointer& pointer)
{
    try {
        return root.contains(pointer) ? &root.at(pointer) : nullptr;
    } catch (const json::exception&) { // an index past all numbers
        return nullptr;
    }
}

std::string shown(std::string_view text)
{
    constexpr std::size_t most = 80;
    const std::string start(text.substr(0, most));
    const std::string escaped = json(start).dump(-1, ' ', false, json::error_handler_t::replace);
    return "'" + escaped.substr(1, escaped.size() - 2) + (text.size() > most ? "...'" : "'");
}

const json* JsonBody::root()
{
    if (!std::exchange(m_read, true))
        m_root = readJson(m_text);
    return m_root ? &*m_root : nullptr;
}

} // namespace headroom
