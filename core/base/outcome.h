#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace headroom {

/// How a request ended. Every sent request has exactly one, so that the counts add up to sent.
/// The numbers are written to run files: append, never reorder.
enum class Outcome : std::uint8_t {
    Ok = 0, ///< answered with 2xx or 3xx before the near-limit mark
    NearLimit = 1, ///< answered with 2xx or 3xx, but in the last stretch before the limit or past it
    GatewayTimeout = 2, ///< the gateway gave up, recognised by signature and elapsed time
    Throttled = 3, ///< refused for rate or concurrency (429)
    ClientError = 4, ///< other 4xx: the request itself is wrong
    ServerError = 5, ///< other 5xx: the backend or the gateway failed
    NetworkError = 6, ///< no complete HTTP answer: DNS, connect, TLS, reset, garbage
    ClientTimeout = 7, ///< Headroom itself gave up first
    Unfinished = 8, ///< still in flight when the run ended
    CheckFailed = 9, ///< answered with 2xx or 3xx, but not with what the profile asks for: checks, redirects to follow
};

inline constexpr std::size_t outcomeCount = 10;

/// Names as the JSON summary, the CSV and the run file spell them.
inline constexpr std::array<std::string_view, outcomeCount> outcomeNames{
    "ok",           "near_limit",    "gateway_timeout", "throttled",  "client_error",
    "server_error", "network_error", "client_timeout",  "unfinished", "check_failed"};

[[nodiscard]] constexpr std::string_view outcomeName(Outcome outcome)
{
    return outcomeNames[static_cast<std::size_t>(outcome)];
}

[[nodiscard]] constexpr std::optional<Outcome> outcomeNamed(std::string_view name)
{
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (outcomeNames[i] == name)
            return static_cast<Outcome>(i);
    }
    return std::nullopt;
}

/// Answers give an exact time; everything else tells only "at least this long" (censored, truth rule 2).
[[nodiscard]] constexpr bool isAnswer(Outcome outcome)
{
    return outcome == Outcome::Ok || outcome == Outcome::NearLimit;
}

/// Whether a virtual user could send the request again after it.
[[nodiscard]] constexpr bool mayBeRetried(Outcome outcome)
{
    return !isAnswer(outcome) && outcome != Outcome::Unfinished;
}

/// One counter an outcome, indexed by Outcome.
struct OutcomeCounts {
    std::array<std::uint64_t, outcomeCount> of{};

    [[nodiscard]] std::uint64_t& operator[](Outcome outcome) { return of[static_cast<std::size_t>(outcome)]; }
    [[nodiscard]] std::uint64_t operator[](Outcome outcome) const { return of[static_cast<std::size_t>(outcome)]; }
    [[nodiscard]] std::uint64_t total() const
    {
        std::uint64_t sum = 0;
        for (const std::uint64_t count : of)
            sum += count;
        return sum;
    }
    OutcomeCounts& operator+=(const OutcomeCounts& other)
    {
        for (std::size_t i = 0; i < outcomeCount; ++i)
            of[i] += other.of[i];
        return *this;
    }
    friend bool operator==(const OutcomeCounts&, const OutcomeCounts&) = default;
};

} // namespace headroom
