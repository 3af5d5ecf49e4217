#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 request was in flight where the record ends; how long it waited is not known."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 requests were in flight where the record ends; how long they waited is not known."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "This limit is held against any silence of the backend."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Measured is the one before the first byte; headroom and near limit say nothing of pauses within an answer."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "This limit is held against any silence of the backend: headroom and near limit are of the "
                      "longest in each answer, wherever in it that lay."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Of streamed requests near limit counts the longest; of all others, and in the headroom of all "
                      "together, it is the one before the first byte."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 jobs got no result."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Their requests count by the answer that accepted the job: ok, and in time, say nothing of what came of it."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Polls for results are among the requests: what is said of all requests together mixes them with "
                      "what submits jobs; what is said of each request keeps them apart."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "All of %1 requests fell into the warm-up of %2, so nothing is left to judge."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Estimated: those that timed out would have needed %1 in the median (%2)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Estimated past the limit, of service time: %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Estimated past the limit, of the longest silence: %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Estimated past the limit, up to the first byte: %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No estimate of how long they would have needed: %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No estimate of the chance to reach the limit: %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "over %1 timed out, so most of the tail was never seen"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "fewer than %1 of the slow requests were answered"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "fewer than %1 answers came in the last %2 before %3, which looks like hangs, not slowness"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the slow requests are worth fewer than %1 independent ones"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "too many of the slow requests ended otherwise before the limit"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "requests went on past %1, so nothing gave up there"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the slow requests took the same time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "no model describes the slow requests, as with two kinds of them"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "fewer than 1 in %1 (at most %2)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "fewer than 1 in %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "about %1 in %2 (at most %3)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "about %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "none"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Gateway timeouts: none in %1 requests, within %2%3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Gateway timeouts: none in %1 requests%2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Gateway timeouts: %1 of %2 requests (%3; %4), %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1: none in %2 requests%3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1: not known, no job has ended."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1: not known, nothing was answered."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1: not known, nothing was sent."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Not done: %1 of %2 jobs (%3; %4), %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Not done: none in %1 jobs%2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Abandoned: %1 of %2 jobs (%3; %4), %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of time to completion is %2, within %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of time to completion is %2, beyond %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the timeouts are written as %2 writes them, not as %3: it may stand in front, or be the "
                      "gateway that the profile should name."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the timeouts are not written as %2 writes them: taken for its own by their status and "
                      "moment, they may be a page of error of yours, or the backend's own."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The gateway's limit does not bound a whole answer, Headroom's own timeout of %1 does: of the %2 "
                      "client timeouts some may have been answers that began in time."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "A longer client_timeout tells."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 timed-out requests finished on the server, %3 median, none of it delivered."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 timed-out requests finished on the server, %3 wasted seconds."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 timed-out requests finished on the server."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 wasted seconds after the gateway had given up, of %2; %3 GB-seconds, about $%4 at $%5 each; "
                      "the longest ghost took %6."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 wasted seconds after the gateway had given up, of %2; %3 GB-seconds, about $%4 at $%5 each."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 wasted seconds after the gateway had given up, of %2; the longest ghost took %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 wasted seconds after the gateway had given up, of %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 invocation"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 invocations"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 invocations began cold (%3), %4 median; at most %5 MB of %6 MB used."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 invocations began cold (%3); at most %4 MB of %5 MB used."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 invocations began cold (%3), %4 median."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 invocations began cold (%3)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 requests turned away for the rate, by the log."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "the server's is ahead of this machine's by %1 at most, from %2 requests joined by id; none of "
                      "them was answered, so no more can be said."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "the server's is ahead of this machine's by %1 (%2 to %3), from %4 requests joined by id."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "the server's is behind this machine's by %1 (%2 to %3), from %4 requests joined by id."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "no request of this run was found in the log."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 by their own id"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 by X-Amzn-Trace-Id"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 by the gateway's id"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 by path and time"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 by time alone"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 lines, read as %2; %3 lines told nothing of requests."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 lines, read as %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 ended by the function's own timeout"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 crashed"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 in the log without an end, so not known"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 not in the log, so not known"),
};

} // namespace

std::span<const char* const> noteSayings()
{
    return sayings;
}

} // namespace headroom
