#include "recording/joinedruns.h"

#include "recording/failureexamples.h"
#include "recording/jobtally.h"

#include <algorithm>
#include <array>
#include <map>

namespace headroom {

namespace {

void add(Distribution& to, const Distribution& from)
{
    to.answered = merged(to.answered, from.answered);
    to.gatewayTimeout = merged(to.gatewayTimeout, from.gatewayTimeout);
    to.otherCensored = merged(to.otherCensored, from.otherCensored);
}

void add(SecondOfRun& to, const SecondOfRun& from)
{
    to.outcomes += from.outcomes;
    to.retries += from.retries;
    to.retried += from.retried;
    add(to.response, from.response);
    add(to.service, from.service);
    to.firstByte = merged(to.firstByte, from.firstByte);
}

void add(SecondOfLoad& to, const SecondOfLoad& from)
{
    to.planned += from.planned;
    to.sent += from.sent;
    to.finished += from.finished;
    to.inFlight += from.inFlight;
    to.lateStarts += from.lateStarts;
    to.droppedStarts += from.droppedStarts;
    to.maxLag = std::max(to.maxLag, from.maxLag);
    to.cpuShare = std::max(to.cpuShare, from.cpuShare);
    to.resent += from.resent;
}

void add(GeneratorHealth& to, const GeneratorHealth& from)
{
    to.lateStarts += from.lateStarts;
    to.droppedStarts += from.droppedStarts;
    to.lag = merged(to.lag, from.lag);
    to.maxLag = std::max(to.maxLag, from.maxLag);
    to.cpuShare = std::max(to.cpuShare, from.cpuShare);
    to.workerCpu.insert(to.workerCpu.end(), from.workerCpu.begin(), from.workerCpu.end());
    to.maxPass = std::max(to.maxPass, from.maxPass);
    to.peakMemory = std::max(to.peakMemory, from.peakMemory);
    to.outOfDescriptors += from.outOfDescriptors;
    to.outOfPorts += from.outOfPorts;
    to.outOfMemory += from.outOfMemory;
}

/// Seconds of all parts by their place in the whole.
using Seconds = std::map<std::uint32_t, SecondOfRun>;

void add(Seconds& to, const SecondsOfRun& from, std::chrono::seconds later)
{
    for (const auto& second : from) {
        const auto number = second->second + static_cast<std::uint32_t>(later.count());
        SecondOfRun& sum = to[number];
        sum.second = number;
        add(sum, *second);
    }
}

SecondsOfRun listed(Seconds seconds)
{
    SecondsOfRun list;
    for (auto& [number, second] : seconds)
        list.push_back(std::make_shared<const SecondOfRun>(std::move(second)));
    return list;
}

using Jobs = std::map<std::pair<std::uint16_t, JobKind>, std::map<std::uint32_t, SecondOfJobs>>;

void add(Jobs& to, const std::vector<JobSeries>& from, std::chrono::seconds later)
{
    for (const JobSeries& series : from) {
        for (const auto& second : series.seconds) {
            const auto number = second->second + static_cast<std::uint32_t>(later.count());
            SecondOfJobs& sum = to[{series.request, series.kind}][number];
            sum.second = number;
            add(sum, *second);
        }
    }
}

std::vector<JobSeries> listed(Jobs jobs)
{
    std::vector<JobSeries> list;
    for (auto& [key, seconds] : jobs) {
        JobSeries& series = list.emplace_back(JobSeries{key.first, key.second, {}});
        for (auto& [number, second] : seconds)
            series.seconds.push_back(std::make_shared<const SecondOfJobs>(std::move(second)));
    }
    return list;
}

/// Every second from 0 on: the load has no gaps.
void add(std::vector<SecondOfLoad>& to, const std::vector<SecondOfLoad>& from, std::chrono::seconds later)
{
    for (const SecondOfLoad& second : from) {
        const std::size_t number = second.second + static_cast<std::size_t>(later.count());
        while (to.size() <= number) {
            SecondOfLoad empty;
            empty.second = static_cast<std::uint32_t>(to.size());
            to.push_back(empty);
        }
        add(to[number], second);
    }
}

std::vector<FailureExample> movedBy(std::vector<FailureExample> failures, nanoseconds later)
{
    for (FailureExample& failure : failures)
        failure.firstAt += later;
    return failures;
}

/// A run is as whole as its worst part. A target was reached if one of the machines did.
RunEnd worse(RunEnd a, RunEnd b)
{
    constexpr std::array order{RunEnd::Running,           RunEnd::StorageFailed,   RunEnd::Aborted,
                               RunEnd::StoppedSending,    RunEnd::ConditionBroken, RunEnd::Completed,
                               RunEnd::TargetNeverReached};
    return *std::min(std::find(order.begin(), order.end(), a), std::find(order.begin(), order.end(), b));
}

void addInFlight(RunSnapshot& to, const RunSnapshot& from, nanoseconds later)
{
    for (InFlightRequest request : from.inFlight) {
        request.plannedStart += later;
        for (nanoseconds* moment : {&request.sent, &request.firstByte}) {
            if (*moment >= nanoseconds(0))
                *moment += later;
        }
        to.inFlight.push_back(request);
    }
}

void addOpenJobs(RunSnapshot& to, const RunSnapshot& from, nanoseconds later)
{
    for (JobRecord job : from.openJobs) {
        moveBy(job, later);
        to.openJobs.push_back(job);
    }
}

} // namespace

void moveBy(JobRecord& job, nanoseconds later)
{
    job.plannedStart += later;
    job.end += later;
    for (nanoseconds* moment : {&job.sent, &job.accepted}) {
        if (*moment != never)
            *moment += later;
    }
}

RunSnapshot joined(std::span<const PartialRun> parts)
{
    RunSnapshot whole;
    whole.phase = RunPhase::Finished;
    whole.end = parts.empty() ? RunEnd::Completed : parts.front().run->end;
    Seconds seconds;
    std::vector<Seconds> byRequest;
    Jobs jobs;
    FailureExamples failures;
    for (const auto& [run, later] : parts) {
        whole.end = worse(whole.end, run->end);
        whole.elapsed = std::max(whole.elapsed, run->elapsed + later);
        whole.sendingTime = std::max(whole.sendingTime, run->sendingTime + later);
        whole.planned += run->planned;
        whole.sent += run->sent;
        whole.finished += run->finished;
        whole.outcomes += run->outcomes;
        add(seconds, run->seconds, later);
        byRequest.resize(std::max(byRequest.size(), run->byRequest.size()));
        for (std::size_t i = 0; i < run->byRequest.size(); ++i)
            add(byRequest[i], run->byRequest[i], later);
        add(whole.load, run->load, later);
        add(whole.generator, run->generator);
        addInFlight(whole, *run, later);
        add(jobs, run->jobs, later);
        addOpenJobs(whole, *run, later);
        failures.add(movedBy(run->failures, later));
    }
    whole.seconds = listed(std::move(seconds));
    for (Seconds& one : byRequest)
        whole.byRequest.push_back(listed(std::move(one)));
    whole.jobs = listed(std::move(jobs));
    const auto earlier = [](const auto& a, const auto& b) { return a.plannedStart < b.plannedStart; };
    std::sort(whole.inFlight.begin(), whole.inFlight.end(), earlier);
    std::sort(whole.openJobs.begin(), whole.openJobs.end(), earlier);
    whole.failures = failures.list();
    return whole;
}

} // namespace headroom
