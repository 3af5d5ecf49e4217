#include "analysis/findings/finders.h"
#include "analysis/ranks.h"
#include "analysis/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace headroom {

namespace {

constexpr std::size_t fewestRequests = 10; ///< of each page size
constexpr double clearGrowth = 1.5;

/// Names that ask for so many rows, without regard to case, "_" and "-".
bool isSizeName(std::string_view name)
{
    constexpr std::array<std::string_view, 14> names{"limit", "pagesize",  "perpage", "size",       "count",
                                                     "rows",  "top",       "first",   "maxresults", "max",
                                                     "n",     "pagelimit", "items",   "length"};
    std::string plain;
    for (const char letter : name) {
        if (letter != '_' && letter != '-' && letter != '$')
            plain += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return std::find(names.begin(), names.end(), plain) != names.end();
}

std::optional<double> plainNumber(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size() && std::isfinite(number);
    return whole ? std::optional(number) : std::nullopt;
}

std::vector<Field> queryOf(const HttpRequest& request)
{
    std::vector<Field> fields;
    const std::string_view url = std::string_view(request.url).substr(0, request.url.find('#'));
    const auto mark = url.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : url.substr(mark + 1);
    while (!query.empty()) {
        const std::string_view field = query.substr(0, query.find('&'));
        const auto equals = std::min(field.find('='), field.size());
        fields.push_back(
            {std::string(field.substr(0, equals)), std::string(field.substr(std::min(equals + 1, field.size())))});
        query.remove_prefix(std::min(field.size() + 1, query.size()));
    }
    fields.insert(fields.end(), request.query.begin(), request.query.end());
    return fields;
}

/// A request by what it asks for, apart from how many rows.
struct PageRequest {
    std::string rest;
    std::string parameter;
    double size = 0;
};

std::optional<PageRequest> pageRequest(const HttpRequest& request)
{
    PageRequest page;
    page.rest = request.method + ' ' + request.url.substr(0, request.url.find_first_of("?#"));
    for (const Field& field : queryOf(request)) {
        const auto number = plainNumber(field.value);
        if (number && page.parameter.empty() && isSizeName(field.name)) {
            page.parameter = field.name;
            page.size = *number;
        } else {
            page.rest += '&' + field.name + '=' + field.value;
        }
    }
    if (page.parameter.empty())
        return std::nullopt;
    page.rest += '&' + page.parameter;
    return page;
}

/// One page size and what it took; a timeout counts with the time it went on at least, which moves a median only down.
struct PageSize {
    std::size_t request = 0;
    std::string parameter;
    std::vector<double> seconds;
    std::uint64_t timeouts = 0, ended = 0;
    bool medianIsTimeout = false;
};

PageSize pageSize(const RunEvidence& run, std::size_t request, const std::string& parameter)
{
    const RequestFacts& facts = run.samples.requests[request];
    PageSize page;
    page.request = request;
    page.parameter = parameter;
    page.timeouts = facts.timeouts;
    page.ended = facts.ended;
    for (const DrawnRequest& one : facts.drawn)
        page.seconds.push_back(toSeconds(one.service));
    page.medianIsTimeout = facts.timeouts > facts.answers;
    return page;
}

using PageSizes = std::map<double, PageSize>;

std::map<std::string, PageSizes> families(const RunEvidence& run)
{
    std::map<std::string, PageSizes> families;
    const std::size_t known = std::min(run.profile.requests.size(), run.samples.requests.size());
    for (std::size_t i = 0; i < known; ++i) {
        if (const auto page = pageRequest(run.profile.requests[i]))
            families[page->rest].try_emplace(page->size, pageSize(run, i, page->parameter));
    }
    return families;
}

bool grows(const RunEvidence& run, const PageSizes& sizes)
{
    if (sizes.size() < 2)
        return false;
    const std::vector<double>& small = sizes.begin()->second.seconds;
    const std::vector<double>& large = sizes.rbegin()->second.seconds;
    return small.size() >= fewestRequests && large.size() >= fewestRequests
        && median(large) >= clearGrowth * median(small) && median(large) >= toSeconds(worthTelling(run))
        && rankSumScore(large, small) >= sureScore;
}

std::string tookWords(const PageSize& page)
{
    return (page.medianIsTimeout ? "at least " : "") + formatSeconds(median(page.seconds));
}

} // namespace

std::optional<Finding> growsWithParameter(const RunEvidence& run)
{
    for (const auto& [rest, sizes] : families(run)) {
        if (!grows(run, sizes))
            continue;
        const auto& [smallSize, small] = *sizes.begin();
        const auto& [largeSize, large] = *sizes.rbegin();
        std::string evidence = fmt::format("{} with {}={} took {}, with {}={} {}, medians of the service time.",
                                           nameOf(run, large.request), large.parameter, largeSize, tookWords(large),
                                           small.parameter, smallSize, tookWords(small));
        if (large.timeouts > 0)
            evidence += fmt::format(" {} of the {} with the largest page ran into a timeout.", grouped(large.timeouts),
                                    grouped(large.ended));
        return Finding{
            "pages_grow", "The answer takes longer the more rows it is asked for.", std::move(evidence),
            fmt::format("Paginate: bound {} on the server, so that the largest page stays well below {}, and let "
                        "clients fetch the rest page by page.",
                        large.parameter, formatSetTime(run.summary.nearMark)),
            large.timeouts > 0 ? weighLost(shareOf(large.timeouts, run.samples.ended))
                               : weighSlow(shareOf(large.ended, run.samples.ended))};
    }
    return std::nullopt;
}

} // namespace headroom
