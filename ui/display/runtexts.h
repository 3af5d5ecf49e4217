#pragma once

#include "display/runtiles.h"
#include "run/runview.h"

#include <QString>
#include <QStringList>

namespace headroom {

/// The first line of a run: how it goes, or how it ended.
struct RunHeadline {
    QString word; ///< READY, RUNNING, DRAINING, or the verdict
    QString sentence;
    Tone tone = Tone::Plain;
    double progress = -1; ///< 0 to 1 while sending; below 0: none to show
};
[[nodiscard]] RunHeadline headlineOf(const RunView& view);

/// What ran, against what, when: "demo · GET http://127.0.0.1:8089/report · 12 Mar 2026 14:02 · open model, 50/s".
/// A URL longer than longestPart characters is shortened in its middle, a name longer than half of it.
[[nodiscard]] QString contextOf(const RunView& view, qsizetype longestPart = 100);

/// What was answered with retries, what by the first attempt, and what that cost: core's sentence. Empty where nothing
/// is ever sent again. It stands alone, also while the run goes on, so remarksOf leaves it out.
[[nodiscard]] QString retriesOf(const RunSummary& summary);
/// The outcomes of both, a line each.
[[nodiscard]] QString retryOutcomesOf(const RunSummary& summary);

/// What the server's log says of the work behind the gateway's timeouts: core's sentence. Empty without a log. Stands
/// alone, as the one above.
[[nodiscard]] QString ghostsOf(const RunSummary& summary);
/// What stands behind it, a line each.
[[nodiscard]] QString ghostDetailsOf(const RunSummary& summary);

/// A note of a run: what its numbers do not say, or why something of it could not be read.
[[nodiscard]] QString noteText(const std::string& note);
/// What else there is to say: further reasons of the verdict, how likely the wall is, and what the numbers do not tell.
[[nodiscard]] QStringList remarksOf(const RunView& view);

/// The verdict with its sentence, context and numbers as plain text, for the clipboard.
[[nodiscard]] QString plainTextOf(const RunView& view, LatencyKind kind);

/// "Generator: largest lag 2.1 ms, CPU 12 %, 0 late, 0 dropped"
[[nodiscard]] QString generatorText(const RunSummary& summary);
/// Each worker's CPU, the longest pass, memory and what ran out, a line each.
[[nodiscard]] QString generatorDetails(const RunSummary& summary);

} // namespace headroom
