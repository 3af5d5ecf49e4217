#include "emulator/lambdaplan.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace headroom {

namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::duration<double, std::milli>;

// On one whole core; at 512 MB everything takes 1769/512 = 3.46 times as long.
constexpr Milliseconds quickWork{5.79};
constexpr Milliseconds reportBase{30};
constexpr Milliseconds reportRow{0.72};
constexpr double spread = 0.35; ///< sigma of the lognormal jitter

constexpr std::uint32_t defaultPageSize = 100;
constexpr std::uint32_t largestPageSize = 10'000;
constexpr std::uint32_t longestDelayMs = 900'000; ///< what the longest function timeout allows
constexpr std::uint32_t mostChunks = 10'000;
constexpr nanoseconds initLimit = 10s;
constexpr std::string_view pushPath = "/push";
constexpr std::string_view usuallyCached = "60s";
constexpr std::string_view usualTake = "5s";
constexpr std::chrono::hours longestTake{1};
constexpr std::string_view jobsFolder = "/jobs/";

/// SplitMix64: a few well-mixed bits from a counter, without a generator to carry along.
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

/// In (0, 1]: never zero, whose logarithm is infinite.
double uniform(std::uint64_t bits)
{
    return (static_cast<double>(bits >> 11U) + 1.0) * 0x1p-53;
}

nanoseconds rounded(Milliseconds time)
{
    return std::chrono::round<nanoseconds>(time);
}

nanoseconds jittered(Milliseconds median, int memoryMb, const RequestDraw& draw)
{
    return rounded(median / cpuShare(memoryMb) * std::exp(spread * draw.work));
}

std::optional<std::string> queryValue(const boost::urls::url_view& url, std::string_view name)
{
    for (const auto& param : url.params()) {
        if (param.key == name)
            return param.value;
    }
    return std::nullopt;
}

struct NumberRange {
    std::string_view name;
    std::uint32_t smallest;
    std::uint32_t largest;
    std::optional<std::uint32_t> missing; ///< the value where the query has none; unset: it must have one
};

std::optional<std::uint32_t> readNumber(const boost::urls::url_view& url, const NumberRange& range)
{
    const auto text = queryValue(url, range.name);
    if (!text)
        return range.missing;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    const bool whole = error == std::errc{} && end == text->data() + text->size();
    return whole && number >= range.smallest && number <= range.largest ? std::optional(number) : std::nullopt;
}

WorkPlan plain(DemoPage page, unsigned status)
{
    WorkPlan plan;
    plan.page = page;
    plan.status = status;
    return plan;
}

WorkPlan badQuery(const NumberRange& range)
{
    WorkPlan plan = plain(DemoPage::BadQuery, 400);
    plan.detail = fmt::format("{} must be a whole number from {} to {}.", range.name, range.smallest, range.largest);
    return plan;
}

WorkPlan planReport(const boost::urls::url_view& url, const EmulatorSettings& settings, const RequestDraw& draw)
{
    const NumberRange sizes{"page_size", 1, largestPageSize, defaultPageSize};
    const NumberRange pages{"page", 1, 1'000'000, 1};
    const auto size = readNumber(url, sizes);
    if (!size)
        return badQuery(sizes);
    const auto page = readNumber(url, pages);
    if (!page)
        return badQuery(pages);
    WorkPlan plan = plain(DemoPage::Report, 200);
    plan.rows = *size;
    plan.pageNumber = *page;
    plan.work = jittered(reportBase + reportRow * *size, settings.memoryMb, draw);
    return plan;
}

WorkPlan planDelay(const boost::urls::url_view& url)
{
    const NumberRange delays{"ms", 0, longestDelayMs, std::nullopt};
    const auto delay = readNumber(url, delays);
    if (!delay)
        return badQuery(delays);
    WorkPlan plan = plain(DemoPage::Delay, 200);
    plan.work = std::chrono::milliseconds(*delay);
    plan.coldStarts = false;
    return plan;
}

/// A duration with its unit, or milliseconds.
std::optional<nanoseconds> readGap(const boost::urls::url_view& url, const NumberRange& range)
{
    if (const auto milliseconds = readNumber(url, range))
        return std::chrono::milliseconds(*milliseconds);
    const auto gap = parseDuration(queryValue(url, range.name).value_or(""));
    return gap && *gap <= std::chrono::milliseconds(range.largest) ? std::optional(*gap) : std::nullopt;
}

WorkPlan planPieces(const boost::urls::url_view& url, DemoPage page)
{
    const NumberRange counts{page == DemoPage::Events ? "count" : "chunks", 1, mostChunks, 5};
    const NumberRange gaps{"gap", 0, longestDelayMs, 200};
    const auto chunks = readNumber(url, counts);
    if (!chunks)
        return badQuery(counts);
    const auto gap = readGap(url, gaps);
    if (!gap)
        return badQuery(gaps);
    WorkPlan plan = plain(page, 200);
    plan.chunks = *chunks;
    plan.gap = *gap;
    plan.coldStarts = false;
    return plan;
}

WorkPlan planStatus(const boost::urls::url_view& url)
{
    const NumberRange codes{"code", 200, 599, std::nullopt};
    const auto code = readNumber(url, codes);
    return code ? plain(DemoPage::Status, *code) : badQuery(codes);
}

WorkPlan quickly(DemoPage page, unsigned status, const EmulatorSettings& settings, const RequestDraw& draw)
{
    WorkPlan plan = plain(page, status);
    plan.work = jittered(quickWork, settings.memoryMb, draw);
    return plan;
}

WorkPlan planCached(const boost::urls::url_view& url, const EmulatorSettings& settings, const RequestDraw& draw)
{
    const auto lasts = parseDuration(queryValue(url, "for").value_or(std::string(usuallyCached)));
    if (!lasts || *lasts <= 0s || *lasts > longestTake) {
        WorkPlan plan = plain(DemoPage::BadQuery, 400);
        plan.detail = "for must be a duration up to 1h, such as 60s.";
        return plan;
    }
    WorkPlan plan = planReport(url, settings, draw);
    if (plan.page != DemoPage::Report)
        return plan;
    plan.cachedFor = *lasts;
    plan.workCached = jittered(quickWork, settings.memoryMb, draw);
    return plan;
}

WorkPlan planSubmit(const boost::urls::url_view& url, const EmulatorSettings& settings, const RequestDraw& draw,
                    std::string_view method)
{
    if (method != "POST") {
        WorkPlan plan = plain(DemoPage::BadQuery, 405);
        plan.detail = "A job is submitted with POST.";
        return plan;
    }
    const auto take = parseDuration(queryValue(url, "take").value_or(std::string(usualTake)));
    if (!take || *take < 0s || *take > longestTake) {
        WorkPlan plan = plain(DemoPage::BadQuery, 400);
        plan.detail = "take must be a duration from 0s to 1h, such as 40s.";
        return plan;
    }
    WorkPlan plan = quickly(DemoPage::JobSubmitted, 202, settings, draw);
    plan.take = *take;
    return plan;
}

/// Whether it is done is seen when it is answered.
WorkPlan planAsked(std::string_view id, const EmulatorSettings& settings, const RequestDraw& draw)
{
    const auto end = jobEnd(id);
    if (!end)
        return plain(DemoPage::NotFound, 404);
    WorkPlan plan = quickly(DemoPage::JobAsked, 202, settings, draw);
    plan.jobEnd = *end;
    plan.job = id;
    return plan;
}

/// All of the text, or nothing.
std::optional<std::int64_t> readHex(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && number >= 0;
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace

std::string jobId(WallTime submitted, nanoseconds take, std::string_view salt)
{
    using std::chrono::milliseconds;
    const auto at = std::chrono::duration_cast<milliseconds>(submitted.time_since_epoch());
    return fmt::format("{:x}-{:x}-{}", at.count(), std::chrono::duration_cast<milliseconds>(take).count(), salt);
}

std::optional<WallTime> jobEnd(std::string_view id)
{
    const std::size_t first = id.find('-');
    const std::size_t second = first == std::string_view::npos ? first : id.find('-', first + 1);
    if (second == std::string_view::npos || id.find_first_not_of("0123456789abcdef-") != std::string_view::npos)
        return std::nullopt;
    const auto at = readHex(id.substr(0, first));
    const auto take = readHex(id.substr(first + 1, second - first - 1));
    constexpr std::int64_t farthest = std::int64_t{1} << 43; // the year 2248: nanoseconds hold it
    if (!at || !take || *at > farthest || *take > std::chrono::milliseconds(longestTake).count())
        return std::nullopt;
    return WallTime(std::chrono::milliseconds(*at + *take));
}

RequestDraw drawFor(std::uint64_t seed, std::uint64_t number)
{
    const std::uint64_t start = mixed(seed) + 2 * number;
    const double radius = std::sqrt(-2.0 * std::log(uniform(mixed(start)))); // Box and Muller's pair
    const double angle = 2.0 * std::numbers::pi * uniform(mixed(start + 1));
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

std::string originForm(std::string_view target)
{
    if (const auto scheme = target.find("://"); scheme != std::string_view::npos && scheme < target.find('/')) {
        const auto path = target.find_first_of("/?", scheme + 3);
        target = path == std::string_view::npos ? std::string_view() : target.substr(path);
    }
    return target.starts_with('/') ? std::string(target) : '/' + std::string(target);
}

WorkPlan planWork(std::string_view target, const EmulatorSettings& settings, const RequestDraw& draw,
                  std::string_view method)
{
    const std::string origin = originForm(target);
    const auto parsed = boost::urls::parse_origin_form(origin);
    if (!parsed)
        return plain(DemoPage::NotFound, 404);
    const std::string path = parsed->path();
    if (path == "/report")
        return planReport(*parsed, settings, draw);
    if (path == "/cached")
        return planCached(*parsed, settings, draw);
    if (path == "/delay")
        return planDelay(*parsed);
    if (path == "/trickle" || path == "/stream")
        return planPieces(*parsed, DemoPage::Trickle);
    if (path == "/events")
        return planPieces(*parsed, DemoPage::Events);
    if (path == pushPath)
        return plain(DemoPage::Push, 426);
    if (path == "/status")
        return planStatus(*parsed);
    if (path == "/jobs")
        return planSubmit(*parsed, settings, draw, method);
    if (path.starts_with(jobsFolder))
        return planAsked(std::string_view(path).substr(jobsFolder.size()), settings, draw);
    if (path == "/slow") {
        WorkPlan plan = plain(DemoPage::Slow, 200);
        plan.work = settings.limit + settings.limit / 2;
        return plan;
    }
    if (path != "/" && path != "/quick")
        return plain(DemoPage::NotFound, 404);
    return quickly(DemoPage::Quick, 200, settings, draw);
}

bool isPushPage(std::string_view target)
{
    const std::string origin = originForm(target);
    const auto parsed = boost::urls::parse_origin_form(origin);
    return parsed && parsed->path() == pushPath;
}

double cpuShare(int memoryMb)
{
    return std::min(1.0, memoryMb / 1769.0);
}

nanoseconds coldStartTime(const ColdStart& coldStart, int memoryMb, const RequestDraw& draw)
{
    const Milliseconds median = coldStart.median;
    const Milliseconds scaled = median * cpuShare(512) / cpuShare(memoryMb);
    return std::min(rounded(scaled * std::exp(coldStart.sigma * draw.coldStart)), initLimit);
}

} // namespace headroom
