#pragma once

#include "recording/runsnapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Bounds of the evidence a run keeps about failures.
inline constexpr std::size_t mostFailureExamples = 32;
inline constexpr std::size_t longestFailureText = 512; ///< bytes of UTF-8

/// Foreign text fit for a screen, a file and a terminal: at most `longest` bytes, cut between characters. Line breaks
/// and tabs become spaces; other control characters and what is not UTF-8 become U+FFFD.
[[nodiscard]] std::string printable(std::string_view text, std::size_t longest = longestFailureText);

/// A bounded collection of different failures. Alike are those of one outcome and status whose texts differ only in
/// numbers and hexadecimal ids: otherwise a request id in the body would fill every place with the same failure.
/// The first mostFailureExamples kinds are kept, later kinds are not. Not thread-safe: one owner.
class FailureExamples {
public:
    /// Counts one; its text is made printable.
    void add(Outcome outcome, std::uint16_t status, std::string_view text, nanoseconds plannedStart);
    /// Joins what others collected: counts add up, the earliest text stands.
    void add(const std::vector<FailureExample>& examples);

    /// Ordered by the first occurrence.
    [[nodiscard]] std::vector<FailureExample> list() const;
    /// list(), and begin anew.
    [[nodiscard]] std::vector<FailureExample> take();

private:
    struct Kind {
        FailureExample example;
        std::string pattern; ///< the text with its variable parts taken out
        std::string raw; ///< the front of the text as it came, so that a repeated one is known without cleaning it
    };
    [[nodiscard]] Kind* find(Outcome outcome, std::uint16_t status, std::string_view pattern);
    void join(FailureExample example, std::string_view raw);

    std::vector<Kind> m_kinds;
};

} // namespace headroom
