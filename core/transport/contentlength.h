#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace headroom {

/// How long the Content-Length fields of one answer say that its body is. The same number may stand several times (RFC
/// 9112, section 6.3); what two readers could understand in two ways is refused. libcurl takes the first or the last.
class ContentLength {
public:
    /// Takes a field's value; false: it is none, or another one than before.
    [[nodiscard]] bool note(std::string_view value);
    /// What was wrong, in libcurl's words where it has some; empty: nothing.
    [[nodiscard]] std::string_view fault() const { return m_fault; }
    [[nodiscard]] std::optional<std::uint64_t> value() const { return m_value; }

private:
    std::optional<std::uint64_t> m_value;
    std::string_view m_fault;
};

} // namespace headroom
