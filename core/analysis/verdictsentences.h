#pragma once

#include "analysis/runsummary.h"

namespace headroom {

// What a verdict says, a sentence each. Unset or empty: there is nothing to say. `numbers` needs no verdict yet.

/// In place of a verdict: of a run that somebody else is making.
[[nodiscard]] std::string goesOnSentence(const RunSnapshot& snapshot);
/// The run ended before its profile did.
[[nodiscard]] std::optional<std::string> stopSentence(const RunSummary& numbers, const RunSnapshot& snapshot);
/// The run ended before its profile did because a pass condition was broken for good.
[[nodiscard]] std::string brokenEndSentence(const RunSummary& numbers, const RunSnapshot& snapshot);
/// How requests ended for who sent them: of several attempts the last one counts.
[[nodiscard]] OutcomeCounts lastOutcomes(const RunSummary& numbers);

/// What a percentile held against such a limit is of, behind its name: "", " up to the first byte", " of the longest
/// silence".
[[nodiscard]] std::string_view ofLimitedTime(LimitKind kind);
/// The same as a noun: "service time", "time up to the first byte", "longest silence".
[[nodiscard]] std::string_view limitedTimeName(LimitKind kind);

/// Starts were left out, and for want of what.
[[nodiscard]] std::string droppedSentence(const RunSummary& numbers, const LoadProfile& profile);
/// This machine had no descriptors, ports or memory left for some requests.
[[nodiscard]] std::optional<std::string> wantSentence(const RunSummary& numbers);
/// Starts came late, and as far as it can be told, why.
[[nodiscard]] std::string lateSentence(const RunSummary& numbers);
/// Headroom gave up on requests before the gateway could.
[[nodiscard]] std::string hiddenLimitSentence(const RunSummary& numbers, const LoadProfile& profile);

/// The gateway gave up: how often, first when.
[[nodiscard]] std::string timeoutSentence(const RunSummary& numbers);
/// How long a gateway timeout took that came well before the limit: the gateway's is then another one.
[[nodiscard]] std::optional<nanoseconds> metEarlier(const RunSummary& numbers);
/// The gateway gave up, but not at the profile's limit, as far as that shows: what it gave up on did not hit that.
[[nodiscard]] bool limitIsElsewhere(const RunSummary& numbers);
/// "at 00:41, at 38/s with 112 in flight"
[[nodiscard]] std::string beginningWords(const TimeoutsBegan& began);
/// The share of timeouts with its range and bursts.
[[nodiscard]] std::string timeoutRateSentence(const ShareEstimate& timeouts);
/// No gateway timeout: below which share they surely lie.
[[nodiscard]] std::string noTimeoutSentence(const RunSummary& numbers, const RunSnapshot& snapshot);
/// Nothing was sent, reached or answered.
[[nodiscard]] std::string nothingAnsweredSentence(const RunSummary& numbers, const RunSnapshot& snapshot);

/// Answers that were not what the profile's checks ask for.
[[nodiscard]] std::optional<std::string> checkSentence(const RunSummary& numbers, const RunSnapshot& snapshot);
/// What sending again brought, and how many requests it made of one.
[[nodiscard]] std::optional<std::string> retrySentence(const RunSummary& numbers);

/// How much of the limit p95 uses.
[[nodiscard]] std::optional<std::string> headroomSentence(const RunSummary& numbers);
/// Failures that are not about the limit: no reason to fail the run, but nothing to pass over either.
[[nodiscard]] std::optional<std::string> otherFailureSentence(const RunSummary& numbers);

} // namespace headroom
