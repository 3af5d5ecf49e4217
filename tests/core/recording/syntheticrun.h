#pragma once

#include "recording/aggregator.h"
#include "recording/intervalrecorder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace headroom {

/// A request of an invented run: what the recorder would be told about it.
struct SyntheticRequest {
    nanoseconds startedAt{0};
    Sample sample;
};

inline constexpr std::size_t syntheticKinds = 3; ///< how many requests their profile has
inline constexpr WallTime syntheticStart{std::chrono::seconds(1'773'324'127) + std::chrono::nanoseconds(125'000'321)};

/// Poisson arrivals, lognormal service around 200 ms, some of every outcome, some never sent or without a first byte,
/// a few as long as a gateway's limit. The same seed gives the same requests on every machine that has IEEE doubles.
inline std::vector<SyntheticRequest> syntheticRequests(std::uint64_t seed, std::size_t count, double perSecond)
{
    std::mt19937_64 random(seed);
    const auto uniform = [&] { return static_cast<double>((random() >> 11) + 1) * 0x1.0p-53; };
    const auto exponential = [&](double mean) { return -std::log(uniform()) * mean; };
    const auto normal = [&] { return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); };
    const auto ns = [](double seconds) { return nanoseconds(static_cast<std::int64_t>(seconds * 1e9)); };

    std::vector<SyntheticRequest> requests(count);
    double now = 0;
    for (std::size_t i = 0; i < count; ++i) {
        now += exponential(1 / perSecond);
        Sample& sample = requests[i].sample;
        sample.number = i;
        sample.plannedStart = ns(now);
        requests[i].startedAt = sample.plannedStart + ns(exponential(uniform() < 0.02 ? 0.02 : 0.00003));
        const std::uint64_t kind = random() % 100;
        sample.outcome = kind < 85 ? Outcome::Ok : kind < 93 ? static_cast<Outcome>(kind - 84) : Outcome::NetworkError;
        nanoseconds service = ns(0.2 * std::exp(0.5 * normal()));
        if (sample.outcome == Outcome::GatewayTimeout)
            service = ns(2.9 + 0.02 * uniform());
        if (sample.outcome == Outcome::NetworkError && kind % 2 == 0) {
            sample.end = requests[i].startedAt + ns(0.001 * uniform());
            sample.failure = NetworkFailure::Connect;
            continue; // never sent
        }
        sample.connectionReused = random() % 8 != 0;
        if (!sample.connectionReused) {
            sample.dns = ns(0.002 * uniform());
            sample.connect = ns(0.03 * uniform());
            sample.tls = ns(0.05 * uniform());
        }
        sample.sent = requests[i].startedAt + sample.dns + sample.connect + sample.tls + ns(0.00001 * uniform());
        sample.end = sample.sent + service;
        if (sample.outcome != Outcome::ClientTimeout && sample.outcome != Outcome::Unfinished)
            sample.firstByte = sample.end - std::min(service, ns(0.002 * uniform()));
        sample.status = isAnswer(sample.outcome) ? 200 : static_cast<std::uint16_t>(400 + kind);
        sample.bytesIn = 300 + random() % 4000;
        sample.bytesOut = 180;
        sample.version = isAnswer(sample.outcome) ? HttpVersion::Http11 : HttpVersion::None;
        sample.request = static_cast<std::uint16_t>(random() % syntheticKinds);
        sample.attempt = static_cast<std::uint8_t>(random() % 10 == 0 ? 1 : 0);
        sample.lastAttempt = !mayBeRetried(sample.outcome) || random() % 3 != 0;
    }
    return requests;
}

/// Every fourth request submits a job, which ends with it: of every kind, and in every way, but always while it runs.
inline std::optional<JobRecord> syntheticJob(const Sample& sample)
{
    if (sample.number % 4 != 0)
        return std::nullopt;
    JobRecord job;
    job.number = sample.number;
    job.request = sample.request;
    job.kind = static_cast<JobKind>(sample.number / 4 % jobKindCount);
    job.how = isAnswer(sample.outcome) ? JobEnd::Done : static_cast<JobEnd>(sample.number / 4 % jobEndCount);
    job.plannedStart = sample.plannedStart;
    job.sent = sample.sent;
    job.accepted = sample.firstByte;
    job.end = sample.end;
    job.parts = static_cast<std::uint32_t>(sample.number % 17);
    job.longestSilence = sample.responseTime() / 2;
    job.bytesIn = sample.bytesIn;
    return job;
}

/// A job as it is told of while it goes on.
inline JobRecord openJob(JobRecord job, nanoseconds now)
{
    job.how = JobEnd::Unfinished;
    job.end = now;
    return job;
}

/// Plays requests to recorders as engine threads would, request i to worker i % workers, taking an interval from every
/// worker each `interval` of run time. `receive` gets the intervals of one moment, in an order that varies.
template <typename Receive>
void playRun(const std::vector<SyntheticRequest>& requests, std::uint32_t workers, nanoseconds interval,
             Receive&& receive)
{
    enum Kind { Planned, Started, Finished };
    struct Event {
        nanoseconds at;
        Kind kind;
        const SyntheticRequest* request;
    };
    std::vector<std::vector<Event>> events(workers);
    nanoseconds last{0};
    for (std::size_t i = 0; i < requests.size(); ++i) {
        auto& mine = events[i % workers];
        mine.push_back({requests[i].sample.plannedStart, Planned, &requests[i]});
        mine.push_back({requests[i].startedAt, Started, &requests[i]});
        mine.push_back({requests[i].sample.end, Finished, &requests[i]});
        last = std::max(last, requests[i].sample.end);
    }
    for (auto& mine : events)
        std::stable_sort(mine.begin(), mine.end(), [](const Event& a, const Event& b) { return a.at < b.at; });

    std::vector<IntervalRecorder> recorders;
    for (std::uint32_t worker = 0; worker < workers; ++worker)
        recorders.emplace_back(worker);
    std::vector<std::vector<InFlightRequest>> inFlight(workers);
    std::vector<std::vector<JobRecord>> openJobs(workers);
    std::vector<std::size_t> next(workers, 0);
    std::uint32_t turn = 0;
    for (nanoseconds upTo{0}; upTo <= last;) {
        upTo += interval;
        std::vector<WorkerInterval> taken;
        for (std::uint32_t i = 0; i < workers; ++i) {
            const std::uint32_t worker = (i + turn) % workers;
            IntervalRecorder& recorder = recorders[worker];
            auto& waiting = inFlight[worker];
            for (std::size_t& n = next[worker]; n < events[worker].size() && events[worker][n].at < upTo; ++n) {
                const auto& [at, kind, request] = events[worker][n];
                const Sample& sample = request->sample;
                const InFlightRequest flight{sample.plannedStart, sample.sent};
                const auto job = syntheticJob(sample);
                auto& open = openJobs[worker];
                if (kind == Planned) {
                    recorder.planned(sample.plannedStart);
                } else if (kind == Started) {
                    recorder.started(sample.plannedStart, at);
                    waiting.push_back(flight);
                    if (job)
                        open.push_back(*job);
                } else {
                    recorder.finished(sample);
                    waiting.erase(std::find(waiting.begin(), waiting.end(), flight));
                    if (job) {
                        recorder.jobEnded(*job);
                        open.erase(std::find(open.begin(), open.end(), *job));
                    }
                    if (sample.outcome == Outcome::ServerError)
                        recorder.failureExample({sample.outcome, sample.status, sample.cause,
                                                 "failed, request id " + std::to_string(sample.number),
                                                 "server: synthetic", sample.plannedStart, sample.serviceTime()});
                }
            }
            std::vector<JobRecord> open;
            for (const JobRecord& job : openJobs[worker])
                open.push_back(openJob(job, upTo));
            recorder.jobsOpen(std::move(open));
            taken.push_back(recorder.take(upTo, waiting, 0.25));
        }
        ++turn;
        receive(std::move(taken), upTo);
    }
}

/// What differs between two snapshots, in words; empty if nothing does.
inline std::string difference(const RunSnapshot& a, const RunSnapshot& b)
{
    if (a.phase != b.phase || a.end != b.end)
        return "phase or end";
    if (a.startedAt != b.startedAt || a.elapsed != b.elapsed || a.sendingTime != b.sendingTime)
        return "times";
    if (a.planned != b.planned || a.sent != b.sent || a.finished != b.finished || a.outcomes != b.outcomes)
        return "totals";
    if (a.seconds.size() != b.seconds.size())
        return "number of seconds";
    for (std::size_t i = 0; i < a.seconds.size(); ++i) {
        if (*a.seconds[i] != *b.seconds[i])
            return "second " + std::to_string(a.seconds[i]->second);
    }
    const auto same = [](const auto& one, const auto& other) { return *one == *other; };
    for (std::size_t i = 0; i < std::max(a.byRequest.size(), b.byRequest.size()); ++i) {
        if (i >= a.byRequest.size() || i >= b.byRequest.size()
            || !std::equal(a.byRequest[i].begin(), a.byRequest[i].end(), b.byRequest[i].begin(), b.byRequest[i].end(),
                           same))
            return "request " + std::to_string(i);
    }
    if (a.load.size() != b.load.size())
        return "number of load rows";
    for (std::size_t i = 0; i < a.load.size(); ++i) {
        if (a.load[i] != b.load[i])
            return "load of second " + std::to_string(i);
    }
    if (a.inFlight != b.inFlight)
        return "in flight";
    if (a.openJobs != b.openJobs)
        return "open jobs";
    const auto sameJobs = [&](const JobSeries& one, const JobSeries& other) {
        return one.request == other.request && one.kind == other.kind
            && std::equal(one.seconds.begin(), one.seconds.end(), other.seconds.begin(), other.seconds.end(), same);
    };
    if (!std::equal(a.jobs.begin(), a.jobs.end(), b.jobs.begin(), b.jobs.end(), sameJobs))
        return "jobs";
    if (a.generator != b.generator)
        return "generator";
    return a.failures == b.failures ? "" : "failures";
}

} // namespace headroom
