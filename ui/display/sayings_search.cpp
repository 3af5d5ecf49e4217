#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is confirmed and %2 fails: the capacity lies between them."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 is confirmed, the highest rate allowed, and nothing failed: the capacity is this or more."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 is confirmed and nothing surely failed: the capacity is this or more."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 passed a short step, but is not confirmed."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 fails."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No rate is confirmed, down to %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No rate passes, down to %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The generator, not the target, was the limit at %1: %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The time allowed (%1) does not hold another step."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The target was not reached any more at %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The search was stopped after %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 requests (%3; %4) were not answered within the %5 mark, %6 of them refused or failed."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3; %4) was not answered within the %5 mark."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3; %4) were not answered within the %5 mark."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 jobs (%3; %4) got no result."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "That may be more or less than %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 jobs are under way: how they end is not known."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "1 job is under way: how it ends is not known."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 gateway timeouts in %2 requests."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "1 gateway timeout in %1 requests."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is past the %2 mark."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 requests are too few to pass; it takes %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Too little was answered for a p99."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1: too few independent requests for an upper end."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 may lie on either side of the %2 mark."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "No gateway timeouts in %1 requests, which shows too little: below %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is within the %2 mark, with %3 refused or failed."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is within the %2 mark; %3 of %4 jobs got their result."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is within the %2 mark."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The values of %1 are no numbers, so none of them is the largest."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "No value of %1 is shown to keep %2 under the %3 limit, from %4 on (%5)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 = %2 is the largest that keeps %3 under the %4 limit: %5; at %6 it is %7."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 = %2 is the largest that keeps %3 under the %4 limit: %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "It is the largest that was tried; %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "As 95 % intervals go, %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 surely does, %2 surely does not"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 surely does not"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 surely does"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "of no value it is sure"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "beyond it or not known: %1 requests timed out"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "not known: too few requests"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "not known: nothing was answered"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The sweep was stopped; the values that are not here were not tried."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The target was never reached; the values that are not here were not tried."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The runs have different limits; %1 is held against that of the first."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "At %1 the generator was the limit, so that run tells nothing."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The run at %1 ended before its plan did."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The run at %1 still goes on."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The run at %1 is FAIL all the same: the percentile is not all that it had to hold."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "A larger value stays under the limit although a smaller one does not: what was measured varies "
                      "by more than the values do."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Repeat it, or send for longer."),
};

} // namespace

std::span<const char* const> searchSayings()
{
    return sayings;
}

} // namespace headroom
