#include "analysis/tailsample.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr std::size_t fineGroups = 50;
constexpr std::size_t coarseGroups = 8;
constexpr double leastInCoarseGroup = 10;
constexpr double mostOtherEndings = 0.1; ///< of the slow ones

struct AnswersUntil {
    double end = 0; ///< seconds
    double count = 0;
};

/// `parts` groups, or fewer, of as equal counts as cells allow and of at least `least` each.
GroupedAnswers grouped(const std::vector<AnswersUntil>& answers, double from, std::size_t parts, double least)
{
    double total = 0;
    for (const AnswersUntil& cell : answers)
        total += cell.count;
    GroupedAnswers groups{{from}, {}};
    double left = total; // not yet in a group; a heavy cell leaves the later groups their fair share of the rest
    double inGroup = 0;
    for (const AnswersUntil& cell : answers) {
        inGroup += cell.count;
        const std::size_t open = std::max<std::size_t>(parts, groups.counts.size() + 1) - groups.counts.size();
        const bool last = &cell == &answers.back();
        if (inGroup < std::max(least, left / static_cast<double>(open)) - 1e-9 && !last)
            continue;
        left -= inGroup;
        if (cell.end > groups.edges.back()) {
            groups.edges.push_back(cell.end);
            groups.counts.push_back(inGroup);
        } else if (!groups.counts.empty()) { // in the very cell of the limit
            groups.counts.back() += inGroup;
        }
        inGroup = 0;
    }
    if (groups.counts.size() > 1 && groups.counts.back() < least) {
        const double rest = groups.counts.back();
        groups.counts.pop_back();
        groups.counts.back() += rest;
        groups.edges.erase(groups.edges.end() - 2);
    }
    return groups;
}

/// What both cases share once it is known from where on to fit.
class TailReader {
public:
    /// `horizon`: unset where nothing reached the limit.
    TailReader(std::span<const SecondOfTimes> service, const ProductLimit& curve, std::size_t threshold, double limit,
               std::optional<std::uint32_t> horizon)
        : m_service(service)
        , m_curve(curve)
        , m_threshold(threshold)
    {
        m_sample.from = std::min(toSeconds(cells::high(at().cell)), limit);
        m_sample.limit = limit;
        m_sample.share = at().survival;
        m_sample.waiting = horizon ? curve.curve().back().survival : 0;
        readCells(horizon);
    }

    /// How many independent slow requests they are worth.
    [[nodiscard]] double independent() const { return slow() / m_sample.design; }
    [[nodiscard]] double answered() const { return m_answered; }
    [[nodiscard]] bool cutOffBefore() const { return othersCount() > mostOtherEndings * slow(); }

    /// The slow answers took the same time, so that a threshold below them leaves none above.
    [[nodiscard]] bool allInOneCell() const { return m_answered == 0 && at().answered >= leastSlowAnswers; }

    void takeDesign(LoadCourse course)
    {
        if (const auto share = estimateShare(requestsPast(m_service, at().cell), course))
            m_sample.design = share->design;
    }

    [[nodiscard]] tl::expected<TailSample, TailRefusal> grouped()
    {
        m_sample.answers = headroom::grouped(m_cells, m_sample.from, fineGroups, 0);
        const auto parts = static_cast<std::size_t>(m_answered / leastInCoarseGroup);
        m_sample.coarse = headroom::grouped(m_cells, m_sample.from, std::min(coarseGroups, parts), leastInCoarseGroup);
        m_sample.coarse.edges.back() = m_sample.limit;
        if (m_sample.coarse.counts.size() < 3) // with the one past the limit four, of which the model takes three
            return tl::make_unexpected(TailRefusal::TooAlike);
        return m_sample;
    }

private:
    [[nodiscard]] double slow() const { return m_answered + othersCount() + m_sample.atLimit; }
    [[nodiscard]] const CurveCell& at() const { return m_curve.curve()[m_threshold]; }

    [[nodiscard]] double othersCount() const
    {
        double count = 0;
        for (const TailSample::Waited& other : m_sample.others)
            count += other.count;
        return count;
    }

    void readCells(std::optional<std::uint32_t> horizon)
    {
        const auto& curve = m_curve.curve();
        for (std::size_t i = m_threshold + 1; i < curve.size(); ++i) {
            const auto answers = static_cast<double>(curve[i].answered);
            if (answers > 0)
                m_cells.push_back({std::min(toSeconds(cells::high(curve[i].cell)), m_sample.limit), answers});
            m_answered += answers;
            const auto waited = static_cast<double>(curve[i].censored);
            if (curve[i].cell == horizon)
                m_sample.atLimit = waited;
            else if (waited > 0)
                m_sample.others.push_back({toSeconds(cells::low(curve[i].cell)), waited});
        }
    }

    std::span<const SecondOfTimes> m_service;
    const ProductLimit& m_curve;
    std::size_t m_threshold;
    TailSample m_sample;
    std::vector<AnswersUntil> m_cells;
    double m_answered = 0;
};

std::uint64_t answersBetween(const ProductLimit& curve, nanoseconds from, nanoseconds until)
{
    std::uint64_t count = 0;
    for (const CurveCell& cell : curve.curve()) {
        if (cells::middle(cell.cell) > from && cells::low(cell.cell) < until)
            count += cell.answered;
    }
    return count;
}

bool looksLikeHangs(const ProductLimit& curve, nanoseconds limit)
{
    const auto from = nanoseconds(std::llround(static_cast<double>(limit.count()) * (1 - lastStretch)));
    return answersBetween(curve, from, limit + nanoseconds(1)) < leastInLastStretch;
}

/// The refusals that come last, whether or not timeouts were seen.
tl::expected<TailSample, TailRefusal> sampleOf(TailReader& tail, LoadCourse course)
{
    if (tail.cutOffBefore())
        return tl::make_unexpected(TailRefusal::OtherEndings);
    tail.takeDesign(course);
    if (tail.independent() < leastIndependentSlow)
        return tl::make_unexpected(TailRefusal::TooFewIndependent);
    return tail.grouped();
}

} // namespace

std::string_view tailRefusalName(TailRefusal refusal)
{
    switch (refusal) {
    case TailRefusal::TooManyTimeouts:
        return "too_many_timeouts";
    case TailRefusal::TooFewSlowAnswers:
        return "too_few_slow_answers";
    case TailRefusal::LooksLikeHangs:
        return "looks_like_hangs";
    case TailRefusal::TooFewIndependent:
        return "too_few_independent";
    case TailRefusal::OtherEndings:
        return "other_endings";
    case TailRefusal::PastLimit:
        return "past_limit";
    case TailRefusal::TooAlike:
        return "too_alike";
    case TailRefusal::NoModelFits:
        return "no_model_fits";
    }
    return "";
}

tl::expected<TailSample, TailRefusal> tailWithTimeouts(std::span<const SecondOfTimes> service, const Horizon& horizon,
                                                       LoadCourse course)
{
    const ProductLimit curve(service, horizon.cell);
    const double timeouts = curve.curve().back().survival;
    if (timeouts > mostTimeouts)
        return tl::make_unexpected(TailRefusal::TooManyTimeouts);
    const auto threshold = curve.reaching(1 - std::clamp(4 * timeouts, 0.1, 0.6));
    if (!threshold || *threshold + 1 >= curve.curve().size())
        return tl::make_unexpected(TailRefusal::TooFewSlowAnswers);
    TailReader tail(service, curve, *threshold, toSeconds(horizon.time), horizon.cell);
    if (tail.allInOneCell())
        return tl::make_unexpected(TailRefusal::TooAlike);
    if (tail.answered() < static_cast<double>(leastSlowAnswers))
        return tl::make_unexpected(TailRefusal::TooFewSlowAnswers);
    if (looksLikeHangs(curve, horizon.time))
        return tl::make_unexpected(TailRefusal::LooksLikeHangs);
    return sampleOf(tail, course);
}

tl::expected<TailSample, TailRefusal> tailBelowLimit(std::span<const SecondOfTimes> service, nanoseconds limit,
                                                     LoadCourse course)
{
    const ProductLimit curve(service, std::nullopt);
    if (curve.total() == 0)
        return tl::make_unexpected(TailRefusal::TooFewIndependent);
    if (cells::middle(curve.curve().back().cell) > limit)
        return tl::make_unexpected(TailRefusal::PastLimit);
    const auto threshold = curve.reaching(1 - std::min(0.1, 500 / static_cast<double>(curve.total())));
    if (!threshold)
        return tl::make_unexpected(TailRefusal::OtherEndings);
    TailReader tail(service, curve, *threshold, toSeconds(limit), std::nullopt);
    if (tail.allInOneCell())
        return tl::make_unexpected(TailRefusal::TooAlike);
    return sampleOf(tail, course);
}

std::uint32_t lastWithin(nanoseconds limit)
{
    const std::uint32_t cell = cells::of(limit);
    return cells::middle(cell) > limit && cell > 0 ? cell - 1 : cell;
}

std::vector<SecondOfHits> requestsPast(std::span<const SecondOfTimes> service, std::uint32_t cell)
{
    const auto past = [&](std::span<const CellCount> times) {
        std::uint64_t count = 0;
        for (auto at = times.rbegin(); at != times.rend() && at->cell > cell; ++at)
            count += at->count;
        return count;
    };
    const auto all = [](std::span<const CellCount> times) {
        std::uint64_t count = 0;
        for (const CellCount& time : times)
            count += time.count;
        return count;
    };
    std::vector<SecondOfHits> seconds;
    for (const SecondOfTimes& second : service)
        seconds.push_back({second.second, all(second.answered) + all(second.gatewayTimeout) + all(second.otherCensored),
                           past(second.answered) + all(second.gatewayTimeout) + past(second.otherCensored)});
    std::stable_sort(seconds.begin(), seconds.end(),
                     [](const SecondOfHits& a, const SecondOfHits& b) { return a.second < b.second; });
    return seconds;
}

} // namespace headroom
