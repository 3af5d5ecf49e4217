#include "library/libraryfilter.h"

#include "analysis/runsummary.h"
#include "library/libraryfolder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>

namespace headroom {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string all(text);
    std::transform(all.begin(), all.end(), all.begin(), lower);
    return all;
}

/// All that can be found of something, a line for each text so that no word spans two of them.
std::string searched(std::initializer_list<std::string_view> texts)
{
    std::string all;
    for (const std::string_view text : texts)
        all += lowered(text) + '\n';
    return all;
}

bool holdsWords(const std::string& all, std::string_view words)
{
    const std::string wanted = lowered(words);
    std::size_t at = wanted.find_first_not_of(' ');
    while (at != std::string::npos) {
        const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
        if (all.find(wanted.substr(at, end - at)) == std::string::npos)
            return false;
        at = wanted.find_first_not_of(' ', end);
    }
    return true;
}

std::string searched(const LibraryRun& run)
{
    std::string all = searched({run.name(), run.profileName, run.host, run.labels.note, run.file.filename().string(),
                                formatLocalMinute(run.startedAt)});
    if (run.digest)
        all += searched({run.digest->gateway, run.digest->verdict});
    for (const auto& [key, value] : run.labels.tags)
        all += searched({key + '=' + value});
    return all;
}

bool isHost(const std::string& host, std::string_view wanted)
{
    const std::string name = lowered(wanted);
    return host == name || (host.starts_with(name + ':') && host.find(':', name.size() + 1) == std::string::npos);
}

bool hasTags(const RunLabels& labels, const std::map<std::string, std::string>& tags)
{
    return std::all_of(tags.begin(), tags.end(), [&](const auto& tag) {
        const auto found = labels.tags.find(tag.first);
        return found != labels.tags.end() && found->second == tag.second;
    });
}

/// To be sorted by, the lowest first.
double rankOf(const LibraryRun& run, LibraryOrder order)
{
    constexpr double last = std::numeric_limits<double>::infinity();
    if (!run.digest)
        return last;
    if (order == LibraryOrder::Headroom && run.digest->headroomP99)
        return *run.digest->headroomP99;
    if (order == LibraryOrder::Headroom) // censored at the limit: there is none left
        return run.digest->p99 && run.digest->p99->atLeast ? 0 : last;
    return run.digest->p99 ? -toSeconds(run.digest->p99->time) : last;
}

} // namespace

bool matches(const LibraryRun& run, const LibraryFilter& filter)
{
    if ((filter.baseline && !run.labels.baseline) || !hasTags(run.labels, filter.tags))
        return false;
    if ((filter.since && run.startedAt < *filter.since) || (filter.before && run.startedAt >= *filter.before))
        return false;
    if (!filter.verdict.empty() && (!run.digest || run.digest->verdict != filter.verdict))
        return false;
    if (!filter.host.empty() && !isHost(run.host, filter.host))
        return false;
    return filter.text.empty() || holdsWords(searched(run), filter.text);
}

bool matches(const LibraryProfile& profile, const LibraryFilter& filter)
{
    if (filter.baseline || filter.since || filter.before || !filter.verdict.empty() || !filter.tags.empty())
        return false;
    if (!filter.host.empty() && lowered(profile.url).find("://" + lowered(filter.host)) == std::string::npos)
        return false;
    return holdsWords(searched({profile.name, profile.url, profile.file.filename().string()}), filter.text);
}

Result<std::string> verdictNamed(std::string_view text)
{
    for (const Verdict verdict : {Verdict::Pass, Verdict::Fail, Verdict::Invalid, Verdict::Stopped}) {
        if (lowered(text) == lowered(verdictName(verdict)))
            return std::string(verdictName(verdict));
    }
    return badInput(fmt::format("'{}' is not a verdict; there are PASS, FAIL, INVALID and STOPPED", text));
}

void sortRuns(std::vector<LibraryRun>& runs, LibraryOrder order)
{
    std::stable_sort(runs.begin(), runs.end(),
                     [](const LibraryRun& a, const LibraryRun& b) { return a.startedAt > b.startedAt; });
    if (order == LibraryOrder::Name)
        std::stable_sort(runs.begin(), runs.end(), [](const LibraryRun& a, const LibraryRun& b) {
            return lowered(a.name()) < lowered(b.name());
        });
    if (order == LibraryOrder::Headroom || order == LibraryOrder::P99)
        std::stable_sort(runs.begin(), runs.end(), [order](const LibraryRun& a, const LibraryRun& b) {
            return rankOf(a, order) < rankOf(b, order);
        });
}

} // namespace headroom
