#pragma once

#include "base/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace headroom {

/// A regular expression in RE2's syntax (https://github.com/google/re2/wiki/Syntax: no backreferences, no lookaround),
/// which takes time linear in the text: an answer must not be able to hold the generator up. Immutable; any thread.
class Pattern {
public:
    /// The error quotes the expression and says what is wrong with it.
    [[nodiscard]] static Result<Pattern> compile(const std::string& expression);

    [[nodiscard]] bool findsIn(std::string_view text) const;
    /// The first group of what it finds first, or all of that where it has no groups.
    [[nodiscard]] std::optional<std::string_view> firstGroup(std::string_view text) const;

private:
    std::shared_ptr<const re2::RE2> m_compiled;
};

} // namespace headroom
