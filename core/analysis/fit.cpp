#include "analysis/fit.h"

#include "analysis/wording.h"
#include "schedule/inflight.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

/// Memory of one request in flight through libcurl, where nobody measured it here: 17 kB and something for what comes.
constexpr double usualBytesPerRequest = 20'000;

bool sharesConnections(const Connection& connection)
{
    return connection.reuse && connection.http != Connection::Http::Http1;
}

/// Attempts of a request that nothing but timeouts answer.
double attempts(const RetryPolicy& retries)
{
    const bool again = std::any_of(retries.on.begin(), retries.on.end(), [](Outcome outcome) {
        return outcome == Outcome::GatewayTimeout || outcome == Outcome::ClientTimeout;
    });
    if (!again || !retries.any())
        return 1;
    const double more = retries.atMost;
    return 1 + (retries.budget ? std::min(more, *retries.budget) : more);
}

nanoseconds times(nanoseconds one, double factor)
{
    constexpr double longest = 1e18; // thirty years: no run lasts longer
    return nanoseconds(static_cast<nanoseconds::rep>(std::min(static_cast<double>(one.count()) * factor, longest)));
}

/// Whole things, rounded up. An estimate just above a whole number by rounding alone is that number.
double whole(double amount)
{
    return std::ceil(amount - 1e-6);
}

/// For sentences: nobody reads more digits than a count has.
std::string countOf(double amount)
{
    constexpr double mostCounted = 1e15;
    return amount < mostCounted ? grouped(static_cast<std::uint64_t>(std::max(0.0, amount)))
                                : fmt::format("{:.3g}", amount);
}

/// "0.5", "2,828"
std::string rateOf(double perSecond)
{
    return perSecond < 1000 ? fmt::format("{:.3g}", perSecond) : countOf(std::round(perSecond));
}

/// "1 connection", "1,450 connections"
std::string many(double amount, std::string_view noun)
{
    return fmt::format("{} {}{}", countOf(amount), noun, amount == 1 ? "" : "s");
}

/// "56 kB", "1.9 GB", "80,400 GB"
std::string bytesOf(double bytes)
{
    const auto [unit, name] = bytes < 1e6 ? std::pair(1e3, "kB")
        : bytes < 1e9                     ? std::pair(1e6, "MB")
                                          : std::pair(1e9, "GB");
    const double amount = bytes / unit;
    return fmt::format("{} {}", amount < 1000 ? fmt::format("{:.3g}", amount) : countOf(std::round(amount)), name);
}

/// "1.8 %", "125 %"
std::string shareOf(double part, double all)
{
    const double share = part / all;
    return share <= 1 ? formatShare(share) : countOf(std::round(share * 100)) + " %";
}

/// How long a request may hold its connection where nobody said how long an answer takes. A WebSocket stays open until
/// the result is pushed or the user gives up; a stream may go on once it has begun in time.
nanoseconds longestOpen(const LoadProfile& profile, const HttpRequest& request)
{
    if (request.push)
        return std::max(request.push->giveUpAfter, profile.limit.time);
    if (request.stream && profile.limit.heldAgainst() != LimitKind::Total)
        return std::max(profile.effectiveClientTimeout(), profile.limit.time);
    return profile.limit.time;
}

/// Of what a start sends: with the rate it gives how many are open at once, whatever each takes (Little's law).
nanoseconds meanOpen(const LoadProfile& profile)
{
    double sum = 0;
    double weights = 0;
    for (const HttpRequest& request : profile.requests) {
        const double weight = profile.order == LoadProfile::Order::InOrder ? 1 : request.weight;
        sum += weight * static_cast<double>(longestOpen(profile, request).count());
        weights += weight;
    }
    return weights > 0 ? nanoseconds(static_cast<nanoseconds::rep>(sum / weights)) : profile.limit.time;
}

/// What the profile asks of any machine.
struct Demand {
    const LoadProfile& profile;
    bool limitAssumed; ///< nobody said how long an answer takes
    nanoseconds answer;
    double perStart; ///< requests, one after the other
    double inFlight; ///< at the worst moment, as planned
    double sent; ///< the same where load.max_in_flight keeps it lower

    Demand(const LoadProfile& wanted, std::optional<nanoseconds> answerTime)
        : profile(wanted)
        , limitAssumed(!answerTime)
        , answer(std::max(nanoseconds(0), answerTime.value_or(meanOpen(wanted))))
        , perStart(static_cast<double>(requestsPerStart(wanted)) * attempts(wanted.retries))
        , inFlight(whole(mostUnderWay(wanted.load, times(answer, perStart))))
        , sent(std::min(inFlight, wanted.load.maxInFlight ? *wanted.load.maxInFlight : inFlight))
    {
    }

    [[nodiscard]] bool users() const { return peakStartRate(profile.load) == 0; }
    /// "1,450 requests in flight, if each takes 29 s (the limit),"
    [[nodiscard]] std::string words(double count) const
    {
        const std::string requests = many(count, "request") + " in flight";
        return users()
            ? requests
            : fmt::format("{}, if each takes {}{},", requests, formatSetTime(answer),
                          !limitAssumed                      ? ""
                              : answer == profile.limit.time ? " (the limit)"
                                                             : " (open until its result comes or is given up)");
    }
    [[nodiscard]] const char* less() const { return users() ? "have fewer users" : "lower the rate"; }
};

Fit fitOf(double needed, double available)
{
    if (!(needed <= available)) // also where a number is none
        return Fit::DoesNotFit;
    return needed > tightFrom * available ? Fit::Tight : Fit::Fits;
}

/// `remedy` is said only of what does not fit comfortably.
FitLine line(std::string what, double needed, double available, std::string facts, std::string_view remedy)
{
    const Fit fit = fitOf(needed, available);
    std::string sentence = std::move(facts);
    sentence += fit == Fit::Fits ? "." : fmt::format(": {}.", remedy);
    return {std::move(what), needed, available, fit, std::move(sentence)};
}

/// What the engine lets be in flight, where that is not what the descriptors say.
void addCap(std::vector<FitLine>& lines, const Demand& demand, const MachineLimits& limits)
{
    const auto most = demand.profile.load.maxInFlight;
    if (most)
        lines.push_back(
            line("in flight", demand.inFlight, *most,
                 fmt::format("{} against load.max_in_flight, {}", demand.words(demand.inFlight), countOf(*most)),
                 fmt::format("raise it, or {}; starts beyond it are dropped and make a run INVALID", demand.less())));
    else if (sharesConnections(demand.profile.connection) && limits.descriptors > 0)
        lines.push_back(line("in flight", demand.inFlight, static_cast<double>(limits.descriptors),
                             fmt::format("{} against the number of descriptors, {}", demand.words(demand.inFlight),
                                         grouped(limits.descriptors)),
                             fmt::format("raise it with ulimit -n, {}, or send from more machines", demand.less())));
}

double connections(const Demand& demand)
{
    const Connection& connection = demand.profile.connection;
    return sharesConnections(connection) ? std::ceil(demand.sent / std::max(1u, connection.streams)) : demand.sent;
}

void addDescriptors(std::vector<FitLine>& lines, const Demand& demand, const MachineLimits& limits)
{
    if (limits.descriptors == 0)
        return;
    const double needed = connections(demand);
    lines.push_back(line("descriptors", needed, static_cast<double>(limits.descriptors),
                         fmt::format("{} on {}{}; this process has {} descriptors for them", demand.words(demand.sent),
                                     many(needed, "connection"), needed < demand.sent ? " where HTTP/2 is spoken" : "",
                                     grouped(limits.descriptors)),
                         fmt::format("raise the limit with ulimit -n, {}, or send from more machines", demand.less())));
}

/// Connections made within the time for which a closed one keeps its port, and those still open. Unset where the
/// answers decide how many users make.
std::optional<double> portsWithoutReuse(const Demand& demand, nanoseconds kept)
{
    if (demand.users() && (demand.limitAssumed || demand.answer <= nanoseconds(0)))
        return std::nullopt;
    if (demand.users()) // thinking makes it less
        return whole(demand.inFlight * (1 + toSeconds(kept) / toSeconds(demand.answer)));
    const nanoseconds journey = times(demand.answer, demand.perStart);
    return whole(mostUnderWay(demand.profile.load, journey + kept) * demand.perStart);
}

void addPorts(std::vector<FitLine>& lines, const Demand& demand, const MachineLimits& limits)
{
    const Connection& connection = demand.profile.connection;
    if (limits.ports == 0 || !connection.unixSocket.empty())
        return;
    const auto ports = static_cast<double>(limits.ports);
    if (connection.reuse) {
        const double needed = connections(demand);
        lines.push_back(line("ports", needed, ports,
                             fmt::format("{} at once, a port each; this machine has {} ports towards one address",
                                         many(needed, "connection"), grouped(limits.ports)),
                             fmt::format("{}, or send from more machines or addresses", demand.less())));
    } else if (const auto needed = portsWithoutReuse(demand, limits.portKept)) {
        lines.push_back(
            line("ports", *needed, ports,
                 fmt::format("{}, each keeping its port for {} after it is closed; this machine has {} ports "
                             "towards one address",
                             many(*needed, "new connection"), formatSetTime(limits.portKept), grouped(limits.ports)),
                 fmt::format("keep connections alive, {}, or send from more machines", demand.less())));
    }
}

void addMemory(std::vector<FitLine>& lines, const Demand& demand, const MachineLimits& limits)
{
    if (limits.freeMemory == 0)
        return;
    const bool measured = limits.ceiling && limits.ceiling->bytesPerRequest > 0;
    const double each = measured ? static_cast<double>(limits.ceiling->bytesPerRequest) : usualBytesPerRequest;
    const double needed = demand.sent * each;
    const auto available = static_cast<double>(limits.freeMemory);
    lines.push_back(
        line("memory", needed, available,
             fmt::format("{} with about {:.0f} kB each{}, {} in all; {} are free", demand.words(demand.sent),
                         each / 1e3, measured ? " as measured here" : "", bytesOf(needed), bytesOf(available)),
             fmt::format("{}, or send from more machines", demand.less())));
}

/// Requests a second at the peak; unset where the answers decide.
std::optional<double> peakRequestRate(const Demand& demand)
{
    const auto perStart = static_cast<double>(requestsPerStart(demand.profile));
    if (!demand.users())
        return peakStartRate(demand.profile.load) * perStart;
    if (demand.limitAssumed || demand.answer <= nanoseconds(0))
        return std::nullopt;
    return peakUsersOf(demand.profile.load) / toSeconds(demand.answer);
}

void addCeiling(std::vector<FitLine>& lines, const Demand& demand, const MachineLimits& limits)
{
    const auto rate = peakRequestRate(demand);
    if (!rate || !limits.ceiling || !(limits.ceiling->requestsPerSecond > 0))
        return;
    const double ceiling = limits.ceiling->requestsPerSecond;
    lines.push_back(line("generator", *rate, ceiling,
                         fmt::format("{} requests/s are {} of the {}/s that this machine was measured to "
                                     "send in time{}",
                                     rateOf(*rate), shareOf(*rate, ceiling), rateOf(ceiling),
                                     demand.profile.connection.reuse ? "" : " on kept connections; new ones cost more"),
                         fmt::format("{}, or send from more machines; late starts make a run INVALID", demand.less())));
}

} // namespace

std::string_view fitName(Fit fit)
{
    switch (fit) {
    case Fit::Fits:
        return "fits";
    case Fit::Tight:
        return "tight";
    case Fit::DoesNotFit:
        break;
    }
    return "does not fit";
}

std::vector<FitLine> fit(const LoadProfile& profile, const MachineLimits& limits, std::optional<nanoseconds> answerTime)
{
    const Demand demand(profile, answerTime);
    std::vector<FitLine> lines;
    addCap(lines, demand, limits);
    addDescriptors(lines, demand, limits);
    addPorts(lines, demand, limits);
    addMemory(lines, demand, limits);
    addCeiling(lines, demand, limits);
    return lines;
}

} // namespace headroom
