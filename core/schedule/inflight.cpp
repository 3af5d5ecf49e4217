#include "schedule/inflight.h"

#include "profile/loadwords.h"
#include "schedule/ratecurve.h"

#include <algorithm>
#include <limits>

namespace headroom {

namespace {

/// A moment of the run in nanoseconds: wider than nanoseconds, which a long load and a long answer could overflow.
using Moment = long double;

constexpr Moment never = std::numeric_limits<Moment>::infinity();

/// One shape of the load at its place in the run.
struct Part {
    Moment start = 0;
    Moment end = never;
    std::optional<RateCurve> curve; ///< unset: closed
    long double most = never; ///< starts it may make
    long double users = 0;

    [[nodiscard]] long double startsBy(Moment moment) const
    {
        if (!curve)
            return 0;
        const Moment longest = std::min(end - start, static_cast<Moment>(curve->length().count()));
        const Moment inside = std::clamp(moment - start, Moment(0), longest);
        return std::min(curve->arrivalsBy(nanoseconds(static_cast<nanoseconds::rep>(inside))), most);
    }
    [[nodiscard]] long double usersAt(Moment moment, Moment each) const
    {
        return moment >= start && moment <= end + each ? users : 0;
    }
};

Part partOf(const LoadShape& shape, Moment start)
{
    Part part;
    part.start = start;
    if (const auto length = plannedLength(shape))
        part.end = start + static_cast<Moment>(length->count());
    if (shape.requests)
        part.most = static_cast<long double>(*shape.requests);
    if (const auto* open = std::get_if<OpenModel>(&shape.model))
        part.curve = rateCurve(*open);
    else
        part.users = std::min(static_cast<long double>(peakUsers(std::get<ClosedModel>(shape.model))), part.most);
    return part;
}

std::vector<Part> partsOf(const LoadShape& load)
{
    std::vector<Part> parts{partOf(load, 0)};
    for (const LoadShape& next : load.then)
        parts.push_back(partOf(next, parts.back().end));
    return parts;
}

/// Where the part's rate turns, jumps or ends.
void addTurns(std::vector<Moment>& turns, const Part& part, const LoadShape& shape)
{
    turns.push_back(part.start);
    const auto* open = std::get_if<OpenModel>(&shape.model);
    Moment at = part.start;
    for (const RateStage& stage : open ? open->stages : std::vector<RateStage>{})
        turns.push_back(at += static_cast<Moment>(stage.length.count()));
    if (part.curve) {
        turns.push_back(part.start + static_cast<Moment>(part.curve->length().count()));
        if (const auto used = part.most < never ? part.curve->momentOf(part.most) : std::nullopt)
            turns.push_back(part.start + static_cast<Moment>(used->count()));
    }
    if (part.end < never)
        turns.push_back(part.end);
}

std::vector<Moment> turnsOf(const std::vector<Part>& parts, const LoadShape& load, Moment each)
{
    std::vector<Moment> turns;
    for (std::size_t i = 0; i < parts.size() && parts[i].start < never; ++i)
        addTurns(turns, parts[i], i == 0 ? load : load.then[i - 1]);
    for (std::size_t i = turns.size(); i > 0; --i)
        turns.push_back(turns[i - 1] + each);
    std::sort(turns.begin(), turns.end());
    return turns;
}

long double underWayAt(const std::vector<Part>& parts, Moment moment, Moment each)
{
    long double sum = 0;
    for (const Part& part : parts)
        sum += part.startsBy(moment) - part.startsBy(moment - each) + part.usersAt(moment, each);
    return sum;
}

/// The top of the parabola through three points at 0, 1/2 and 1, where it lies between them. Between two turns the
/// number under way is one: rates are straight lines there.
long double topBetween(long double first, long double middle, long double last)
{
    const long double bend = 2 * (first - 2 * middle + last);
    const long double slope = 4 * middle - 3 * first - last;
    const long double at = bend < 0 ? -slope / (2 * bend) : -1;
    return at > 0 && at < 1 ? first + slope * at + bend * at * at : first;
}

} // namespace

double mostUnderWay(const LoadShape& load, nanoseconds each)
{
    const auto length = static_cast<Moment>(std::max(nanoseconds(0), each).count());
    const std::vector<Part> parts = partsOf(load);
    const std::vector<Moment> turns = turnsOf(parts, load, length);
    long double most = 0;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const long double here = underWayAt(parts, turns[i], length);
        most = std::max(most, here);
        if (i + 1 == turns.size())
            break;
        const long double middle = underWayAt(parts, (turns[i] + turns[i + 1]) / 2, length);
        most = std::max(most, topBetween(here, middle, underWayAt(parts, turns[i + 1], length)));
    }
    return static_cast<double>(most);
}

double peakStartRate(const LoadShape& load)
{
    const auto* open = std::get_if<OpenModel>(&load.model);
    double peak = open ? peakRate(*open).perSecond() : 0;
    for (const LoadShape& next : load.then)
        peak = std::max(peak, peakStartRate(next));
    return peak;
}

std::uint32_t peakUsersOf(const LoadShape& load)
{
    const auto* closed = std::get_if<ClosedModel>(&load.model);
    std::uint32_t peak = closed ? peakUsers(*closed) : 0;
    for (const LoadShape& next : load.then)
        peak = std::max(peak, peakUsersOf(next));
    return peak;
}

std::size_t requestsPerStart(const LoadProfile& profile)
{
    return profile.order == LoadProfile::Order::InOrder ? profile.requests.size() : 1;
}

} // namespace headroom
