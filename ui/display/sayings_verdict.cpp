#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    // how the limit was met
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3) hit the %4 limit, first at %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3) hit the %4 limit."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The gateway gave up on %1 of %2 requests (%3), first at %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The gateway gave up on %1 of %2 requests (%3)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, at %2/s with %3 in flight"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 timeouts in %2 bursts: %3 (%4); few bursts, so the range may be too narrow."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 timeouts in %2 bursts: %3 (%4)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No gateway timeouts in %1 requests: %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No gateway timeouts, with %1 of %2 requests (%3) answered: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "below %1 (95 %), or, in bursts, fewer than one in %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "below %1 (95 %)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "too few for a bound"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 (from %2)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", ">= %1 (limit; from %2)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", ">= %1 (limit)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", ">= %1 (from %2)"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "p95 up to the first byte %1 uses %2 of the limit."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "p95 of the longest silence %1 uses %2 of the limit."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "p95 up to the first byte is at least %1, so no headroom is known there."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "p95 of the longest silence is at least %1, so no headroom is known there."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "p95 service time %1 uses %2 of the limit."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "p95 service time is at least %1, so no headroom is known there."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3) failed otherwise: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 requests (%3) were answered with something else than was asked for: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "still a redirect after %1, to %2"),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "With retries %1 of %2 requests (%3) were answered, %4 by the first attempt; %5 requests were sent for each "
        "one begun."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "None of %1 requests was answered."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The target was never reached: none of %1 requests got a connection: %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No request was sent, so nothing is known of the target."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "No request can be read, so nothing is known of the target."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "not known: its part of the file is damaged"),
    // what if
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "With a limit of %1, %2 of %3 requests (%4; %5) would have timed out, if the load would not change."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "With a limit of %1, none would have timed out (%2), if the load would not change."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "With a limit of %1, some or none of the %2 requests that timed out (%3; %4) still would: the run does not "
        "show what lies past %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Estimated, if the tail goes on as it began: %1 reach the limit, %2 a day; a rare mode not seen "
                      "would not be in it (%3)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Estimated, if the tail goes on as it began: %1 (%2)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 requests ended otherwise before."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Measured with a limit of %1; that run and its record stay as they are."),
    // how the run went
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Sending was stopped after %1, before the profile's end."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Sending was stopped after %1, as the profile asks, because %2 was broken for good."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The run was aborted after %1 with %2 requests in flight."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The run file could not be written on after %1, so the run ended early."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The run file holds a part of the run only, up to %1."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The run goes on; this is how it stood after %1."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of %2 planned starts (%3) came more than %4 late, the latest by %5: response times tell of the "
        "generator, not of the target alone. Its busiest thread used %6 of a core: lower the rate, or send from "
        "more machines."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of %2 planned starts (%3) came more than %4 late, the latest by %5: response times tell of the "
        "generator, not of the target alone. Its loop was away from its sockets for up to %6 with %7 of a core "
        "used: something else kept this machine busy."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of %2 planned starts (%3) came more than %4 late, the latest by %5: response times tell of the "
        "generator, not of the target alone. It used %6 of a core: this machine woke it late."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of %2 planned starts (%3) were dropped because as many requests as allowed were in flight (%4): the "
        "target did not get the load the profile asks for."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Headroom itself gave up on %1 requests after %2, before the %3 limit: whether they would have hit it is "
        "not known."),
    // conditions
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of service time is %2, within %3; it is of answers: %4 of requests failed and never got one."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of response time is %2, within %3; it is of answers: %4 of requests failed and never got one."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of service time is %2, within %3, though its range reaches past that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of service time is %2, within %3, with too few independent requests for an upper end."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of service time is %2, within %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of service time is %2, beyond %3, though its range reaches below that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of service time is %2, beyond %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of response time is %2, within %3, though its range reaches past that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of response time is %2, within %3, with too few independent requests for an upper end."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of response time is %2, within %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of response time is %2, beyond %3, though its range reaches below that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of response time is %2, beyond %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, %2 % of the %3 limit"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Answered in time: %1 of %2 requests (%3; %4), %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Errors: %1 of %2 requests (%3; %4), %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Near limit: %1 of %2 answers (%3; %4), %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Answered in time: all of %1 requests, %2; any other: %3."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of service time is %2: nothing is known past that, so whether it is within %3 cannot be told."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of response time is %2: nothing is known past that, so whether it is within %3 cannot be told."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, though the range reaches past it"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1, though the range reaches below it"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1; few bursts, so the range may be too narrow"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "where none may be"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "at least %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "less than %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "more than %1"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "within %1"),
    // what the numbers do not say
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Under 10 s of load: the ranges tell of this run only, not of what the target would do again."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "In %1 a run sees few slow phases; rarer ones are not in the numbers."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "This run saw few slow phases; rarer ones are not in the numbers."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 at least %2: too few independent slow moments for an upper end."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 and above are of answers; %2 of requests failed and never got one."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 is of answers; %2 of requests failed and never got one."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 answers came after the %2 limit, and nobody gave up on them: the gateway's limit is longer than the "
        "profile says, or does not hold for such requests."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 requests went out once more, because the target had closed the kept connection without an answer."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "It may have got as many more than were sent; the time of a request sent again holds the lost attempt."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Let the target keep idle connections for longer than its clients do."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The generator's busiest thread used %1 of its core in its worst second."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The first %1 (%2 requests) are warm-up: recorded, and left out of every number here."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Of %1 only what was planned from %2 to %3 is in these numbers; the generator's p99 lag is of the whole "
        "run."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Of %1 only what was planned from %2 to %3 is in these numbers; the generator's p99 lag, and how often each "
        "kind of failure came, are of the whole run."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "About %1 gateway timeouts a day at this load (%2)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Fewer than %1 gateway timeouts a day at this load (%2 of requests, 95 %)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The gateway gives up at the profile's %1 limit: %2 timeouts from %3 on."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Your gateway gives up at %1 (%2, %3 timeouts), not at the %4 in the profile."),
    // ghosts
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 does not stop the backend then; by its log, %2"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "No request ran into the gateway's timeout, so nothing went on behind it."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Whether any of %1 timed-out requests finished on the server is not known: the log does not tell."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of %2 timed-out requests finished on the server, %3 median, %4 wasted seconds, none of it delivered."),
    // verdicts
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "PASS"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "FAIL"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "STOPPED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "UNDECIDED"),
    // heads of results, and names of lines beside them
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "CONFIRMED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "NOTHING PASSES"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "OUT OF TIME"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "NEVER REACHED"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "WORSE"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "BETTER"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "SAME"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "NO CHANGE SHOWN"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "TOO FEW"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Others"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Wasted"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Joined"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Clocks"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Function"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Throttled"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Log"),
};

} // namespace

std::span<const char* const> verdictSayings()
{
    return sayings;
}

} // namespace headroom
