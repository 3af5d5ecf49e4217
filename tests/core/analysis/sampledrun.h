#pragma once

#include "analysis/findings/findings.h"
#include "gateway/gatewaycatalogue.h"
#include "recording/aggregator.h"
#include "recording/intervalrecorder.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace headroom {

/// A run made request by request, and what is found in it on the same way as in a real one: through the recorder, the
/// summary, and the chunks of a run file.
struct SampledRun {
    SampledRun()
    {
        profile.request().url = "https://api.example.com/report";
        profile.load.model = OpenModel{{20, std::chrono::seconds(1)}};
    }

    Sample& add(nanoseconds sent, nanoseconds service, Outcome outcome = Outcome::Ok)
    {
        Sample sample;
        sample.number = samples.size();
        sample.plannedStart = sample.sent = sent;
        sample.end = sent + service;
        sample.firstByte =
            isAnswer(outcome) ? sample.end - std::min(service, nanoseconds(std::chrono::milliseconds(1))) : never;
        sample.bytesIn = isAnswer(outcome) ? 2000 : 0;
        sample.status = isAnswer(outcome)        ? 200
            : outcome == Outcome::GatewayTimeout ? 504
            : outcome == Outcome::Throttled      ? 429
            : outcome == Outcome::ServerError    ? 500
                                                 : 0;
        sample.outcome = outcome;
        sample.cause = outcome == Outcome::GatewayTimeout ? FailureCause::GatewayTimeout
            : outcome == Outcome::ClientTimeout           ? FailureCause::ClientTimeout
            : outcome == Outcome::Throttled               ? FailureCause::RateLimited
            : outcome == Outcome::ServerError             ? FailureCause::BackendError
                                                          : FailureCause::None;
        sample.connectionReused = true;
        samples.push_back(sample);
        return samples.back();
    }

    /// An answer, or what the gateway makes of one that takes longer than its limit.
    Sample& addWork(nanoseconds sent, nanoseconds work)
    {
        const nanoseconds limit = profile.limit.time;
        if (work >= limit)
            return add(sent, limit, Outcome::GatewayTimeout);
        return add(sent, work, work > profile.limit.nearMark() ? Outcome::NearLimit : Outcome::Ok);
    }

    [[nodiscard]] std::vector<Sample> byEnd() const
    {
        std::vector<Sample> sorted = samples;
        std::stable_sort(sorted.begin(), sorted.end(), [](const Sample& a, const Sample& b) { return a.end < b.end; });
        return sorted;
    }

    [[nodiscard]] SampleFacts facts(std::size_t chunk = 8192) const
    {
        std::vector<Sample> sorted = byEnd();
        SampleGatherer gatherer({.from = profile.load.warmUp});
        for (std::size_t from = 0; from < sorted.size(); from += chunk) {
            const std::span<Sample> part(sorted.data() + from, std::min(chunk, sorted.size() - from));
            std::sort(part.begin(), part.end(), [](const Sample& a, const Sample& b) { return a.number < b.number; });
            gatherer.add(part);
        }
        return gatherer.take();
    }

    /// What a file tells that keeps no more than `most` samples and a part of plain answers.
    [[nodiscard]] SampleFacts factsOfPart(std::uint64_t most) const
    {
        struct Part {
            std::uint64_t oneIn;
            std::vector<Sample> samples;
        };
        std::vector<Part> parts;
        SampleThinning thinning(most);
        for (const Sample& sample : byEnd()) {
            if (!thinning.keeps(sample))
                continue;
            if (parts.empty() || parts.back().oneIn != thinning.oneIn())
                parts.push_back({thinning.oneIn(), {}});
            parts.back().samples.push_back(sample);
            thinning.keep(sample);
        }
        SampleGatherer gatherer({.from = profile.load.warmUp}, parts.back().oneIn);
        for (const Part& part : parts)
            gatherer.add(part.samples, part.oneIn);
        return gatherer.take();
    }

    [[nodiscard]] RunSnapshotPtr snapshot() const
    {
        IntervalRecorder recorder(0);
        nanoseconds end{0};
        for (const Sample& sample : byEnd()) {
            recorder.planned(sample.plannedStart);
            recorder.started(sample.plannedStart, sample.sent);
            recorder.finished(sample);
            end = sample.end;
        }
        Aggregator aggregator(WallTime(), static_cast<std::uint32_t>(profile.requests.size()));
        aggregator.add(recorder.take(end, {}, 0.1));
        return aggregator.snapshot(RunPhase::Finished, RunEnd::Completed, end);
    }
    [[nodiscard]] RunSummary summary() const { return summarise(profile, *snapshot()); }

    [[nodiscard]] std::vector<Finding> findings() const
    {
        const auto gateway = gatewayNamed(profile.limit.gateway, shippedGateways());
        const RunSummary numbers = summary();
        const SampleFacts samplesTell = facts();
        return findingsOf({profile, gateway.value(), numbers, samplesTell});
    }

    LoadProfile profile;
    std::vector<Sample> samples;
};

/// Times a gateway or a server is seen to take: most near the median, a few much longer.
class LognormalTimes {
public:
    LognormalTimes(nanoseconds median, double sigma, std::uint64_t seed)
        : m_random(seed)
        , m_times(std::log(toSeconds(median)), sigma)
    {
    }
    nanoseconds operator()() { return nanoseconds(static_cast<nanoseconds::rep>(m_times(m_random) * 1e9)); }

private:
    std::mt19937_64 m_random;
    std::lognormal_distribution<> m_times;
};

/// What one request takes that is sent at that moment, of what it is told of the others.
using Serve = std::function<nanoseconds(nanoseconds sent)>;

/// Arrivals at a rate, evenly or by chance.
inline void openLoad(SampledRun& run, double perSecond, nanoseconds length, const Serve& serve,
                     std::uint64_t poissonSeed = 0)
{
    std::mt19937_64 random(poissonSeed);
    std::exponential_distribution<> gap(perSecond);
    double at = 0;
    for (int i = 1; at < toSeconds(length); ++i) {
        const nanoseconds sent(std::llround(at * 1e9));
        run.addWork(sent, serve(sent));
        at = poissonSeed == 0 ? i / perSecond : at + gap(random);
    }
}

/// Users who each wait for their answer, all beginning at once.
inline void closedLoad(SampledRun& run, std::size_t users, nanoseconds length, const Serve& serve,
                       nanoseconds think = nanoseconds(0))
{
    std::vector<nanoseconds> free(users, nanoseconds(0));
    for (;;) {
        const auto next = std::min_element(free.begin(), free.end());
        if (*next >= length)
            return;
        const nanoseconds sent = *next;
        *next = run.addWork(sent, serve(sent)).end + think;
    }
}

} // namespace headroom
