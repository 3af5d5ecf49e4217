#include "recording/jobtally.h"

#include <algorithm>

namespace headroom {

namespace {

CellCounts counted(std::vector<std::uint32_t> cells)
{
    std::sort(cells.begin(), cells.end());
    CellCounts counts;
    for (const std::uint32_t cell : cells) {
        if (counts.empty() || counts.back().cell != cell)
            counts.push_back({cell, 0});
        ++counts.back().count;
    }
    return counts;
}

void add(Distribution& to, const Distribution& from)
{
    to.answered = merged(to.answered, from.answered);
    to.gatewayTimeout = merged(to.gatewayTimeout, from.gatewayTimeout);
    to.otherCensored = merged(to.otherCensored, from.otherCensored);
}

std::uint32_t plannedSecond(const JobRecord& job)
{
    return static_cast<std::uint32_t>(std::max(job.plannedStart, nanoseconds(0)) / std::chrono::seconds(1));
}

} // namespace

void add(SecondOfJobs& to, const SecondOfJobs& from)
{
    to.ends += from.ends;
    to.parts += from.parts;
    add(to.accepted, from.accepted);
    add(to.completion, from.completion);
    add(to.silence, from.silence);
}

JobCounts countsOf(const std::vector<JobSeries>& jobs)
{
    JobCounts counts;
    for (const JobSeries& series : jobs) {
        for (const auto& second : series.seconds)
            counts += second->ends;
    }
    return counts;
}

void JobTally::add(const JobRecord& job)
{
    Fresh& fresh = m_fresh[{job.request, job.kind}][plannedSecond(job)];
    ++fresh.ends[job.how];
    fresh.parts += job.parts;
    const std::uint32_t completion = cells::of(job.completionTime());
    (job.how == JobEnd::Done ? fresh.done : fresh.notDone).push_back(completion);
    if (job.accepted == never)
        fresh.notAccepted.push_back(completion);
    else
        fresh.accepted.push_back(cells::of(job.acceptedTime()));
    if (job.how != JobEnd::Refused) // there was nothing to be silent in
        (job.how == JobEnd::Done ? fresh.silence : fresh.silenceAtLeast).push_back(cells::of(job.longestSilence));
    m_freshCells += 3;
}

SecondOfJobs JobTally::secondOf(std::uint32_t number, Fresh fresh)
{
    SecondOfJobs second;
    second.second = number;
    second.ends = fresh.ends;
    second.parts = fresh.parts;
    second.accepted = {counted(std::move(fresh.accepted)), {}, counted(std::move(fresh.notAccepted))};
    second.completion = {counted(std::move(fresh.done)), {}, counted(std::move(fresh.notDone))};
    second.silence = {counted(std::move(fresh.silence)), {}, counted(std::move(fresh.silenceAtLeast))};
    return second;
}

std::vector<JobSeries> JobTally::series()
{
    for (auto& [key, seconds] : m_fresh) {
        for (auto& [number, fresh] : seconds) {
            auto joined = std::make_shared<SecondOfJobs>(secondOf(number, std::move(fresh)));
            auto& kept = m_seconds[key][number];
            if (kept)
                headroom::add(*joined, *kept);
            kept = std::move(joined);
        }
    }
    m_fresh.clear();
    m_freshCells = 0;
    std::vector<JobSeries> all;
    for (const auto& [key, seconds] : m_seconds) {
        JobSeries& one = all.emplace_back(JobSeries{key.first, key.second, {}});
        one.seconds.reserve(seconds.size());
        for (const auto& [number, second] : seconds)
            one.seconds.push_back(second);
    }
    return all;
}

} // namespace headroom
