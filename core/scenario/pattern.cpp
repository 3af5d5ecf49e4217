#include "scenario/pattern.h"

#include "scenario/jsontext.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace headroom {

Result<Pattern> Pattern::compile(const std::string& expression)
{
    RE2::Options options;
    options.set_log_errors(false);
    Pattern pattern;
    pattern.m_compiled = std::make_shared<const RE2>(expression, options);
    if (!pattern.m_compiled->ok())
        return badInput(
            fmt::format("{} is not a regular expression: {}", shown(expression), pattern.m_compiled->error()));
    return pattern;
}

bool Pattern::findsIn(std::string_view text) const
{
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *m_compiled);
}

std::optional<std::string_view> Pattern::firstGroup(std::string_view text) const
{
    std::array<re2::StringPiece, 2> found;
    const int group = std::min(m_compiled->NumberOfCapturingGroups(), 1);
    if (!m_compiled->Match(re2::StringPiece(text.data(), text.size()), 0, text.size(), RE2::UNANCHORED, found.data(),
                           group + 1))
        return std::nullopt;
    const re2::StringPiece& value = found[static_cast<std::size_t>(group)];
    return value.data() ? std::optional(std::string_view(value.data(), value.size())) : std::nullopt;
}

} // namespace headroom
