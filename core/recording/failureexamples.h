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

/// Whether its text may be what the target sent: the body of an error, or the message by which a gateway gave up on a
/// push. All other texts are Headroom's or its transport's words.
[[nodiscard]] bool mayBeTargets(const FailureExample& failure);

/// One failure as it happened. Views: read during the call that gets it only.
struct FailureSeen {
    Outcome outcome = Outcome::NetworkError;
    std::uint16_t status = 0;
    FailureCause cause = FailureCause::None;
    std::string_view text{}; ///< start of the body, or the transport's words
    std::string_view headers{}; ///< those that tell who made the answer
    nanoseconds plannedStart{0};
    nanoseconds elapsed{0}; ///< service time
};

/// A bounded collection of different failures. Alike are those of one outcome, status and cause whose texts differ only
/// in numbers and hexadecimal ids: otherwise a request id in the body would fill every place with the same failure.
/// The first mostFailureExamples kinds are kept, later kinds are not. Not thread-safe: one owner.
class FailureExamples {
public:
    /// Counts one; its text and headers are made printable.
    void add(const FailureSeen& seen);
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
    [[nodiscard]] Kind* find(const FailureExample& like, std::string_view pattern);
    void join(FailureExample example, std::string_view raw);

    std::vector<Kind> m_kinds;
};

} // namespace headroom
