#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Why %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Findings"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "None."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Remedy"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "What came back"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Failures, counted over the whole run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Failures"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "How long it took"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Not known: too few requests, or none answered."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Request by request"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Jobs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Against the baseline"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Behind the wall"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The generator"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "What the numbers do not say"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "What was taken out"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Nothing in the profile looked like a secret. Values of environment variables are "
                      "never kept."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "How it was measured"),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "* decides. Would show: the smallest change that runs as noisy as these show nine times in ten; a "
        "smaller one may be there unseen. Several decide together (Holm): a range clear of zero may "
        "still be chance."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Load test record made by Headroom"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Details"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 took longer"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Page %1 of %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Percentiles are of response times. Each run stands for itself: nothing is averaged"
                      " over them."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 runs for %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 runs"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs is FAIL"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs are FAIL"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs is INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs are INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs is STOPPED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs are STOPPED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs is PASS"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 runs are PASS"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is FAIL"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 are FAIL"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 are INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is STOPPED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 are STOPPED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is PASS"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 are PASS"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "RUNNING"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 TO %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 after the start: %2 in flight, %3 at risk; timeouts began %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 after the start: %2 in flight, %3 at risk."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Condition"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Threshold"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Measured"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Result"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "held"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "broken"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "undecided"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Outcome"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Requests"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Of all sent"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Count"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Recognised as, and by"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Response time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Service time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "First byte of answers"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "max answer"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "max"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Request"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Ended"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Seen until"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Answered"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "In time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Headroom at p95"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Response p50"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Time to completion"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Time to acceptance"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Longest silence"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Metric"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Baseline"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "This run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Change"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "95 % range"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Would show"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Reading"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Began"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Verdict"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Timeouts"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Generator"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 (below %2)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Response time is counted from the moment a request was due by the schedule, so "
                      "that waiting inside the generator is part of it. Service time is counted from its "
                      "sending."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Percentiles are product-limit (Kaplan-Meier) estimates over all requests: an "
                      "answer tells its time, a timeout or another failure only that it was at least so "
                      "long. \">=\" marks a value past which nothing was seen. No percentile is averaged "
                      "from others."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Ranges in brackets are 95 % intervals for what the same system would do again, "
                      "widened where requests share their fate. A percentile that the sample cannot "
                      "support is left out (-)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Headroom is what is left of the %1 limit: (limit - percentile) / limit, of %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "service time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "time up to the first byte"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "longest silence"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Answered in time is a share of all requests sent and rests on no assumption."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "A gateway timeout is recognised by the gateway's own answer and the time it took, "
                      "never by its status alone."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The generator watched itself: a start later than %1 after its time counts as late,"
                      " and a run whose generator was the bottleneck is INVALID."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Times are measured with a clock that is never set; times of day are UTC."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "A SHA-256 shows that a file is the one that was written with this record, not who "
                      "wrote either: it guards against mix-ups and damage, not against forgery."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The first %1 of the run, its warm-up, are in no number."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Service time of every request over the run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 "
                      "limit, red at or above it. Failures other than the gateway's timeouts have a row "
                      "of their own. Marked: %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 "
                      "limit, red at or above it. Failures other than the gateway's timeouts have a row "
                      "of their own."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 "
                      "limit, red at or above it, and where the gateway gave up before. Failures other than the "
                      "gateway's timeouts have a row "
                      "of their own. Marked: %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 "
                      "limit, red at or above it, and where the gateway gave up before. Failures other than the "
                      "gateway's timeouts have a row "
                      "of their own."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Heat map of service times of %1 requests against the limit of %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Percentile curve of service time against the limit of %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Percentile curve of service time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Product-limit estimate. Squares: the percentiles of the table with their 95 % "
                      "intervals. Dashed: from there on the data only says at least this long."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "limit"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "failed"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "planned start in the run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "share of requests answered by then"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "nothing was answered"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "too few requests for a curve"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 *"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1: not like with like"),
};

} // namespace

std::span<const char* const> recordSayings()
{
    return sayings;
}

} // namespace headroom
