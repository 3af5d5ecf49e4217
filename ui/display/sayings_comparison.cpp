#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    // how profiles differ
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "limit held against %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "requests in order %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "connections kept %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "compressed answers %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "near limit from %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "pass conditions %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the course of the load differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "requests in flight at most differ"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "how requests are sent again differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "other settings of the connections differ"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "what the authentication uses differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the data files differ"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the ids that requests carry differ"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the body differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the checks of its answers differ"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "what is taken from its answers differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its result is polled for, not waited for"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its result is waited for, not polled for"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "how its result is polled for differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "weight %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "request %1 is not in the candidate"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "request %1 is new in the candidate"),
    // what became of it
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is worse than %2: %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is better than %2: %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is the same as %2 within %3: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Nothing shows that %1 differs from %2 by more than %3; %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Nothing shows that %1 differs from %2 by more than %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The same within it: %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Too few requests for %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The runs hold too few requests to compare anything that decides."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Not like with like: %1."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "One baseline cannot show run-to-run differences: equal runs may differ by more than their insides say."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Two baselines cannot show run-to-run differences: equal runs may differ by more than their insides say."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Compare with %1 baselines or more; five, of 5 min each, do well."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Only what was planned %1 counts, in the order of the runs; the verdicts are of the whole runs."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Only what was planned %1 counts; the verdicts are of the whole runs."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "In %1 a run sees few slow phases; what differs may be that one of the runs met one."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, so what follows is not to be relied on: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, which what follows rests on: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is INVALID (its numbers are the generator's)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is cut (its file ends before the run did)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is STOPPED (it ended before its plan did)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "its %1 baselines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1; also %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 went from %2 on average to %3 (%4; %5), %6"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 went from %2 to %3 (%4; %5), %6"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 went from %2 to %3 (%4), %5"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 went from %2 on average to %3 (%4; %5)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 went from %2 to %3 (%4; %5)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 went from %2 to %3 (%4)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "this pair shows changes from %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "these runs show changes from %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 changed by %2, less than that"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1; %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 and %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "surely worse than %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "surely better than %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "same within %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "shown, but within %1 as measured"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "none seen: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "noise: %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "not known: past what either run shows"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "too few"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "worse"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "better"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "noise"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "at most %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "up to %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "from %1 to %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 to %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "query %1 differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "query %1 differ"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "header %1 differs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "header %1 differ"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "answered in time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "headroom p%1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "headroom %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "gateway timeout"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "near limit"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "to %1 points"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 points"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "response p%1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "service p%1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "first byte p%1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "completion p%1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "result p%1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "gateway timeouts"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "errors"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "no result"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "throughput"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 (%2)"),
};

} // namespace

std::span<const char* const> comparisonSayings()
{
    return sayings;
}

} // namespace headroom
