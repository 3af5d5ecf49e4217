#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// Arrays and objects nested deeper than this are refused: copying and writing them takes stack for each level.
inline constexpr std::size_t deepestJson = 500;

/// Whether a text opens more brackets than that at once, as far as it is JSON at all.
[[nodiscard]] bool isTooDeep(std::string_view json);

/// Reads foreign bytes; nothing if they are not JSON, or too deep.
[[nodiscard]] std::optional<nlohmann::json> readJson(std::string_view text);

/// A text as it reads, any other value as JSON writes it.
[[nodiscard]] std::string plainText(const nlohmann::json& value);

/// The error quotes what is not a JSON pointer.
[[nodiscard]] Result<void> checkJsonPointer(const std::string& text);

/// What a JSON pointer (RFC 6901) points to; null where there is nothing.
[[nodiscard]] const nlohmann::json* find(const nlohmann::json& root, const nlohmann::json::json_pointer& pointer);

/// Text in quotes for a sentence: its beginning, in valid UTF-8 whatever it holds, with control characters escaped.
[[nodiscard]] std::string shown(std::string_view text);

/// The JSON of a body, read when it is first asked for.
class JsonBody {
public:
    explicit JsonBody(std::string_view text)
        : m_text(text)
    {
    }
    /// Null: it is not JSON.
    [[nodiscard]] const nlohmann::json* root();

private:
    std::string_view m_text;
    std::optional<nlohmann::json> m_root;
    bool m_read = false;
};

} // namespace headroom
