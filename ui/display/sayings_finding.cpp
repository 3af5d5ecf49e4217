#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The gateway's limit is not where the profile has it."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "A timeout of the gateway came after %1; the profile's limit is %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Put the limit that was met into the profile, or the gateway that has it. Headroom, what is near "
                      "the limit and what is answered in time are held against %1 here, which nobody keeps."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "What was measured are redirects, not the page behind them."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The one answer that counts as ok was a redirect (%1): the page behind it was never measured."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "About %1 of the answers that count as ok were redirects (%2): the page behind them was never measured."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "All answers that count as ok were redirects (%1): the page behind them was never measured."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "All %1 answers that count as ok were redirects (%2): the page behind them was never measured."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of %2 answers (%3) that count as ok were redirects (%4): the page behind them was never measured."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "They lead to another host, or say no address: let redirects leave the host "
                      "(connection.redirects_across_hosts), or ask the address that their Location names."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Follow redirects (connection.redirects), or ask the address that their Location names."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "HTTP/%1 was asked for, and HTTP/%2 was spoken."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The one answer came by HTTP/%1: what this run shows is not what HTTP/%2 would."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "About %1 of the answers came by HTTP/%2: what this run shows is not what HTTP/%3 would."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "All answers came by HTTP/%1: what this run shows is not what HTTP/%2 would."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "All %1 answers came by HTTP/%2: what this run shows is not what HTTP/%3 would."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 answers (%3) came by HTTP/%4: what this run shows is not what HTTP/%5 would."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Which version is spoken is agreed on by TLS: ask an https:// address, or a target that knows "
                      "HTTP/2 without it (connection.http \"2-prior-knowledge\")."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The target, or what stands in front of it, did not offer the version when TLS was set up: "
                      "switch it on there, or leave it out of the profile (connection.http)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "What the cache does not have is slow."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1: misses took %2, hits %3, medians of the service time; about %4 of %5 answers that a cache "
                      "spoke of were hits (%6)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1: misses took %2, hits %3, medians of the service time; %4 of %5 answers that a cache spoke "
                      "of were hits (%6)."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Make more of them hits: a cache key without what does not change the answer (headers, cookies, the order of "
        "the query), a longer time to live, stale-while-revalidate, filling it before the users come."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The backend has no room for this many requests at once."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3) were not let in to the backend."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "If they come at any load, it is a permission that is missing, not room."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Compare the function's concurrency metric with its reserved concurrency and with what the account has left; "
        "raise the one that is met, or make the work shorter: instances held are rate x duration."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "A part of the load is refused for its rate."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3) were answered \"too many requests\"."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "What they would have taken is not in the times of this run."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Find out whose limit it is (the stage's or route's throttle, a usage plan or key, a firewall, "
                      "the application), and raise it for what users need, or spread the load and honour Retry-After."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The backend fails at %1, before the gateway's limit."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 requests (%3) failed at the backend; the middle 80 % of them after %4 to %5, and "
                      "hardly an answer took longer."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "What ends as sharply as that is a time limit."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Look for the backend's own limit of %1: the function's timeout, a worker's timeout (gunicorn), "
                      "a database's statement timeout."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Raise it to just below %1, or make the work shorter."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The backend crashes, is stopped, or answers what the gateway cannot use."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "The gateway says so of %1 of %2 requests (%3); they do not end at one time, as a time limit would make them."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Read the backend's log at these moments: an exception outside the application, memory at its "
                      "bound (compare Max Memory Used with Memory Size), or an answer of the wrong form."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Some answers are larger than the gateway passes on."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of %2 requests (%3) were refused for the size of the answer; %4 passes on at most %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 requests (%3) were refused for the size of the answer."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Paginate or leave fields out; compress before the gateway; for files hand out a signed link to "
                      "where they are stored."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Bytes in base64 count a third more."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The same holds for another request of the profile."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The same holds for %1 other requests of the profile."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The answer takes longer the bigger it is."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1: the largest third of the answers (%2 in the middle) took %3, the smallest third (%4) %5, "
                      "medians of the service time; the rank correlation of size and time is %6 over %7 answers."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1: the largest third of the answers (%2 in the middle) took %3, the smallest third (%4) %5, medians of the "
        "service time; the rank correlation of size and time is %6 over %7 answers drawn from them."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 timeout has no size and is not in these numbers; they may be the largest."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 timeouts have no size and are not in these numbers; they may be the largest."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Paginate: send fewer rows or fields at a time, with a largest page that stays well below %1 and "
                      "a bound that no client can raise."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The answer takes longer the more rows it is asked for."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 with %2 took %3, with %4, medians of the service time."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of the %2 with the largest page ran into a timeout."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Paginate: bound %1 on the server, so that the largest page stays well below %2, and let clients "
                      "fetch the rest page by page."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "This gateway's limit ends with the first byte, so this time is not held against it."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "This gateway's limit is held against each pause, so a body that keeps coming does not run into it."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Requests that need a new instance wait for it to start."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1: of those that were sent while more were in flight than ever before in the run, so that each "
                      "needed an instance of its own, %2 could be compared with their neighbours: the first byte took "
                      "%3 (p90 %4), that of the others %5; medians, the warm-up included."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1: of those that were sent while more were in flight than ever before in the run, so that each "
                      "needed an instance of its own, %2 could be compared with their neighbours: the first byte took "
                      "%3 (p90 %4), that of the others %5; medians."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Give the function more memory (on Lambda its CPU grows with it, to a whole core at 1,769 MB) "
                      "and load less at its start; keep as many instances ready as are in flight at once: provisioned "
                      "concurrency, or pings in parallel (one keep-warm ping, as Zappa sends it, keeps one instance)."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Slow answers spend most of their time between the first byte and the last."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1: of the slowest quarter of the answers (%2) %3 pass between the first byte and the last "
                      "(%4), for %5, %6 each second; medians."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "If it is the bytes: check whether the answer has a Content-Encoding and compress it if not, leave fields out, "
        "or hand out a link to where it is stored; this computer's own line is part of this time."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "If they are made while they are sent: stream them, so that users can begin, behind a limit that "
                      "ends with the first byte or is held against pauses."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The backend works on after the gateway gave up, for nobody."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of %2 requests (%3) ended in a gateway timeout: %4 x %5 = %6 of waiting that led to no answer."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 requests ended in a gateway timeout: %2 x %3 = %4 of waiting that led to no answer."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 does not stop the backend then; what it did after that is not seen from here."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Answer 202 at once with the address of a status, work in the background and let the client "
                      "poll; or make the work shorter."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "Until then give the backend a time limit of its own just below the gateway's, so that lost work ends."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The client gives up no later than the gateway."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "The client's own timeout is %1, just when the gateway does (%2): %3 requests ended in the client's timeout "
        "and %4 in the gateway's, and it is chance or the client's haste which of the two was met."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "The client's own timeout is %1, before the gateway does (%2): %3 requests ended in the client's timeout and "
        "%4 in the gateway's, and it is chance or the client's haste which of the two was met."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "The client's own timeout is %1, only %5 after the gateway does (%2): %3 requests ended in the client's "
        "timeout and %4 in the gateway's, and it is chance or the client's haste which of the two was met."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Measure with a client timeout of at least %1, so that the gateway always speaks first."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "If your users' clients are set like this, they get no answer to read, and each retry of theirs "
                      "starts the work once more."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 requests begun made %2 sent, %3 for each."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the %2 retries followed a timeout: each starts the work once more, while the first may "
                      "still go on behind the gateway."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the retry followed a timeout: each starts the work once more, while the first may still "
                      "go on behind the gateway."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Retries multiply the load."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Do not send again after a timeout unless the first one is known to have ended; bound retries by "
                      "a budget (a tenth of all requests, say) and spread them with a backoff and full jitter; make "
                      "the work idempotent, so that a second one finds the first one's result."),
};

} // namespace

std::span<const char* const> findingSayings()
{
    return sayings;
}

} // namespace headroom
