#include "analysis/findings/finders.h"
#include "analysis/ranks.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::size_t fewestFresh = 8;
constexpr double clearlySlower = 1.5;
constexpr double someOvertaken = 0.2;
constexpr double ordinaryShare = 0.1;

/// Gateways behind which a request has an instance of its own, or may have one.
bool maybeOneRequestAnInstance(const std::string& gateway)
{
    constexpr std::array<std::string_view, 6> starts{"aws-apigw", "aws-lambda",         "aws-alb-lambda",
                                                     "zappa",     "gcp-functions-gen1", "custom"};
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return gateway.starts_with(start); });
}

std::vector<double> inSeconds(const std::vector<nanoseconds>& times)
{
    std::vector<double> seconds;
    seconds.reserve(times.size());
    for (const nanoseconds time : times)
        seconds.push_back(toSeconds(time));
    return seconds;
}

/// Share of a request's answers and timeouts that waited about as long, or longer. Where that is much, long waits
/// belong to the request and not to the start of anything.
double shareWaitingAsLong(const RequestFacts& facts, double seconds)
{
    const auto longer = std::count_if(facts.drawn.begin(), facts.drawn.end(), [&](const DrawnRequest& one) {
        return toSeconds(one.service - one.body) >= 0.9 * seconds;
    });
    return shareOf(static_cast<std::uint64_t>(longer), facts.drawn.size());
}

/// Times to the first byte of requests that needed a new instance, and of their neighbours.
struct SlowStarts {
    std::size_t request = 0, count = 0;
    double fresh = 0, fresh90 = 0, others = 0;
};

std::optional<SlowStarts> slowStarts(const RunEvidence& run, std::size_t request)
{
    const RequestFacts& facts = run.samples.requests[request];
    const FreshStarts& starts = facts.freshStarts;
    if (starts.fresh.size() < fewestFresh || shareOf(starts.overtaken, starts.fresh.size()) < someOvertaken)
        return std::nullopt;
    const std::vector<double> fresh = inSeconds(starts.fresh);
    const std::vector<double> others = inSeconds(starts.others);
    const SlowStarts slow{request, fresh.size(), median(fresh), quantile(fresh, 0.9), median(others)};
    if (slow.fresh < clearlySlower * slow.others || slow.fresh < toSeconds(worthTelling(run))
        || rankSumScore(fresh, others) < sureScore || shareWaitingAsLong(facts, slow.fresh) > ordinaryShare)
        return std::nullopt;
    return slow;
}

constexpr std::size_t fewestSlow = 10;
constexpr double most = 0.5;

/// The slowest quarter of a request's answers, medians.
struct SlowBody {
    std::size_t request = 0;
    double seconds = 0, body = 0, share = 0, bytes = 0;
};

std::optional<SlowBody> slowBody(const RunEvidence& run, std::size_t request)
{
    std::vector<DrawnRequest> answers;
    for (const DrawnRequest& one : run.samples.requests[request].drawn) {
        if (one.answered && one.service > nanoseconds(0))
            answers.push_back(one);
    }
    std::sort(answers.begin(), answers.end(),
              [](const DrawnRequest& a, const DrawnRequest& b) { return a.service > b.service; });
    answers.resize(answers.size() / 4);
    if (answers.size() < fewestSlow)
        return std::nullopt;
    std::vector<double> seconds, body, share, bytes;
    for (const DrawnRequest& one : answers) {
        seconds.push_back(toSeconds(one.service));
        body.push_back(toSeconds(one.body));
        share.push_back(body.back() / seconds.back());
        bytes.push_back(static_cast<double>(one.bytes));
    }
    SlowBody slow{request, median(seconds), median(body), median(share), median(bytes)};
    if (slow.share < most || slow.seconds < toSeconds(worthTelling(run)))
        return std::nullopt;
    return slow;
}

std::string limitAgainstBody(LimitKind kind)
{
    switch (kind) {
    case LimitKind::Total:
        break;
    case LimitKind::FirstByte:
        return " This gateway's limit ends with the first byte, so this time is not held against it.";
    case LimitKind::Idle:
        return " This gateway's limit is held against each pause, so a body that keeps coming does not run into it.";
    }
    return {};
}

} // namespace

std::optional<Finding> freshInstances(const RunEvidence& run)
{
    if (!maybeOneRequestAnInstance(run.gateway.id))
        return std::nullopt;
    const auto [worst, others] = worstRequest(run, slowStarts, [](const SlowStarts& one) { return one.fresh; });
    if (!worst)
        return std::nullopt;
    return Finding{
        "fresh_instances", "Requests that need a new instance wait for it to start.",
        fmt::format("{}: of those that were sent while more were in flight than ever before in the run, so that each "
                    "needed an instance of its own, {} could be compared with their neighbours: the first byte took "
                    "{} (p90 {}), that of the others {}; medians{}.",
                    nameOf(run, worst->request), worst->count, formatSeconds(worst->fresh),
                    formatSeconds(worst->fresh90), formatSeconds(worst->others),
                    run.summary.warmUp.count() > 0 ? ", the warm-up included" : "")
            + alsoOthers(others),
        "Give the function more memory (on Lambda its CPU grows with it, to a whole core at 1,769 MB) and load less at "
        "its start; keep as many instances ready as are in flight at once: provisioned concurrency, or pings in "
        "parallel (one keep-warm ping, as Zappa sends it, keeps one instance).",
        weighSlow(shareOf(worst->count, run.samples.ended))};
}

std::optional<Finding> bodyTime(const RunEvidence& run)
{
    const auto [worst, others] = worstRequest(run, slowBody, [](const SlowBody& one) { return one.body; });
    if (!worst)
        return std::nullopt;
    return Finding{
        "body_time", "Slow answers spend most of their time between the first byte and the last.",
        fmt::format("{}: of the slowest quarter of the answers ({}) {} pass between the first byte and the last ({}), "
                    "for {}, {} each second; medians.",
                    nameOf(run, worst->request), formatSeconds(worst->seconds), formatSeconds(worst->body),
                    formatShare(std::min(worst->share, 1.0)), formatBytes(worst->bytes),
                    formatBytes(worst->bytes / worst->body))
            + limitAgainstBody(run.summary.heldAgainst) + alsoOthers(others),
        "If it is the bytes: check whether the answer has a Content-Encoding and compress it if not, leave fields out, "
        "or hand out a link to where it is stored; this computer's own line is part of this time. If they are made "
        "while they are sent: stream them, so that users can begin, behind a limit that ends with the first byte or is "
        "held against pauses.",
        weighSlow(shareOf(run.samples.requests[worst->request].answers, run.samples.ended) / 4)};
}

} // namespace headroom
