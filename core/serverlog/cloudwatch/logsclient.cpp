#include "serverlog/cloudwatch/logsclient.h"

#include "base/sha256.h"
#include "scenario/retrydecision.h"
#include "transport/awssignature.h"
#include "transport/curlurl.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t largestAnswer = 64 << 20; // 1 MB of events, escaped, and then some
constexpr nanoseconds longestQuery = 15min;

/// When a call is sent again: a Throttled stands for whatever passes.
RetryPolicy retries()
{
    RetryPolicy policy;
    policy.on = {Outcome::Throttled};
    policy.atMost = 7;
    policy.backoff = 250ms;
    policy.longestBackoff = 10s;
    return policy;
}

/// How long to wait before a query is asked for again.
nanoseconds waitForQuery(std::uint32_t asked)
{
    return std::min<nanoseconds>(5s, 200ms * (1 << std::min(asked, 5u)));
}

} // namespace

Result<LogsAccess> logsAccess(const AwsOptions& options)
{
    const AwsEnvironment environment = awsEnvironment();
    const auto files = readAwsFiles(awsFileNames(environment));
    if (!files)
        return tl::make_unexpected(files.error());
    auto region = awsRegion(options, environment, *files);
    if (!region)
        return tl::make_unexpected(region.error());
    auto endpoint = logsEndpoint(options, environment, *region);
    if (!endpoint)
        return tl::make_unexpected(endpoint.error());
    auto source = credentialSource(options, environment, *files);
    if (!source)
        return tl::make_unexpected(source.error());
    std::vector<Target> foreign = credentialHosts(*source);
    if (const auto target = parseTarget(*endpoint))
        foreign.insert(foreign.begin(), *target);
    std::erase_if(foreign, [](const Target& target) { return target.loopback; });
    return LogsAccess{std::move(*region), std::move(*endpoint), std::move(*source), std::move(foreign)};
}

LogsClient::LogsClient(const LogsAccess& access, AwsCredentials credentials)
    : m_region(access.region)
    , m_endpoint(access.endpoint)
    , m_host(hostAndPort(parsedUrl(access.endpoint)))
    , m_credentials(std::move(credentials))
    , m_calls({})
    , m_random(std::random_device{}())
{
}

HttpReply LogsClient::send(const LogsRequest& request)
{
    const CurlUrlPtr url = parsedUrl(m_endpoint);
    const std::vector<Header> headers{{"Content-Type", "application/x-amz-json-1.1"},
                                      {"X-Amz-Target", "Logs_20140328." + request.action}};
    const AwsRequest toSign{"POST", m_host, part(url, CURLUPART_PATH), {}, headers, sha256Hex(request.body)};
    const AwsSigV4 auth{m_region, "logs", m_credentials.accessKey, m_credentials.secretKey, m_credentials.sessionToken};
    HttpCall call{"POST", m_endpoint, headers, request.body};
    call.largest = largestAnswer;
    for (Header& header : awsHeaders(auth, toSign, std::chrono::floor<std::chrono::seconds>(WallClock::now())))
        call.headers.push_back(std::move(header));
    return m_calls.send(call);
}

Result<std::string> LogsClient::ask(const LogsRequest& request, const std::string& group)
{
    std::uniform_real_distribution<double> draw(0, 1);
    for (std::uint32_t attempt = 0;; ++attempt) {
        HttpReply reply = send(request);
        const bool came = reply.failure == NetworkFailure::None;
        if (came && reply.status == 200)
            return std::move(reply.body);
        const LogsRefusal refusal = came ? readRefusal(reply.status, reply.body) : LogsRefusal();
        const bool again = came ? passes(refusal)
                                : reply.failure == NetworkFailure::Receive || reply.failure == NetworkFailure::Timeout;
        const auto decision = again
            ? decideRetry(retries(), {attempt, Outcome::Throttled, {}, WallClock::now()}, {}, draw(m_random))
            : std::nullopt;
        if (decision) {
            if (auto waited = wait(decision->after); !waited)
                return tl::make_unexpected(waited.error());
        } else if (came) {
            return failure(ErrorKind::Network,
                           refusalSentence(refusal, {request.action, group, m_region, m_host}, m_credentials));
        } else {
            return failure(ErrorKind::Network, fmt::format("{} cannot be asked: {}", m_host, reply.trouble));
        }
    }
}

Result<void> LogsClient::wait(nanoseconds time) const
{
    constexpr nanoseconds slice = 100ms;
    for (const SteadyTime until = SteadyClock::now() + time; SteadyClock::now() < until;) {
        if (m_goOn && !m_goOn())
            return failure(ErrorKind::Network, "fetching was given up");
        std::this_thread::sleep_for(std::min<nanoseconds>(slice, until - SteadyClock::now()));
    }
    return {};
}

tl::unexpected<Error> LogsClient::odd(const Error& what) const
{
    return failure(what.kind, fmt::format("{} is not understood: {}", m_host, what.message));
}

Result<FetchCounts> LogsClient::filter(const std::string& group, const FetchSpan& span, const TakeEvents& take)
{
    FetchCounts counts;
    std::string token;
    for (bool more = true; more;) {
        const auto answer = ask(filterRequest(group, span, token), group);
        if (!answer)
            return tl::make_unexpected(answer.error());
        auto page = readEventsPage(*answer);
        if (!page)
            return odd(page.error());
        ++counts.pages;
        counts.events += page->events.size();
        if (const auto taken = take(page->events); !taken)
            return tl::make_unexpected(taken.error());
        const auto goes = goesOn(*page, token);
        if (!goes)
            return odd(goes.error());
        more = *goes;
        token = std::move(page->nextToken);
    }
    return counts;
}

Result<QueryResults> LogsClient::resultsOf(const std::string& group, const QuerySpan& span)
{
    const auto started = ask(startQueryRequest(group, span), group);
    if (!started)
        return tl::make_unexpected(started.error());
    const auto id = readQueryId(*started);
    if (!id)
        return odd(id.error());
    const SteadyTime until = SteadyClock::now() + longestQuery;
    for (std::uint32_t asked = 0; SteadyClock::now() < until; ++asked) {
        const auto answer = ask(queryResultsRequest(*id), group);
        if (!answer)
            return tl::make_unexpected(answer.error());
        auto results = readQueryResults(*answer);
        if (!results)
            return odd(results.error());
        if (*results)
            return std::move(**results);
        if (auto waited = wait(waitForQuery(asked)); !waited)
            return tl::make_unexpected(waited.error());
    }
    return failure(ErrorKind::Network, fmt::format("the query of log group '{}' runs for more than 15 minutes", group));
}

Result<FetchCounts> LogsClient::query(const std::string& group, const FetchSpan& span, const TakeEvents& take)
{
    FetchCounts counts;
    for (std::vector<QuerySpan> left{querySpan(span)}; !left.empty();) {
        const QuerySpan now = left.back();
        left.pop_back();
        const auto told = resultsOf(group, now);
        if (!told)
            return tl::make_unexpected(told.error());
        ++counts.pages;
        if (const auto parts = told->full ? halves(now) : std::nullopt) {
            left.push_back(parts->second);
            left.push_back(parts->first);
            continue;
        }
        counts.secondsCut += told->full ? 1 : 0;
        counts.events += told->events.size();
        if (const auto taken = take(told->events); !taken)
            return tl::make_unexpected(taken.error());
    }
    return counts;
}

} // namespace headroom
