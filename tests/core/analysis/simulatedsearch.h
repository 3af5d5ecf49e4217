#pragma once

#include "analysis/capacitysearch.h"
#include "analysis/runpart.h"
#include "workerqueue.h"

#include <algorithm>

namespace headroom {

// A capacity search against a target whose truth is known, in virtual time.

/// Ten workers of 0.5 s on average (20/s at the very most). The p99 of 14 million simulated requests at 18.1/s is
/// 2.133 s, which is the mark here: 18.1/s is the truth a search is to find.
inline constexpr double trueCapacity = 18.1;

inline LoadProfile simulatedProfile()
{
    LoadProfile profile;
    profile.limit = {"aws-apigw-rest", std::chrono::seconds(3), 0.711};
    return profile;
}

/// One step as long as it may last at most, from an idle target.
inline RunSnapshot simulatedRun(const LoadProfile& profile, double rate, std::chrono::seconds length,
                                std::uint64_t seed)
{
    RunBuilder builder;
    WorkerQueue target(10, 0.5, 0.5, seed);
    target.run(rate, static_cast<double>(length.count()), [&](double at, double took) {
        const nanoseconds time(static_cast<std::int64_t>(took * 1e9));
        const nanoseconds limit = profile.limit.time;
        const Outcome outcome = time >= limit  ? Outcome::GatewayTimeout
            : time >= profile.limit.nearMark() ? Outcome::NearLimit
                                               : Outcome::Ok;
        builder.add(static_cast<std::uint32_t>(at), outcome, std::min(time, limit));
    });
    return builder.build();
}

inline CapacityResult simulatedSearch(const CapacitySettings& settings, std::uint64_t seed)
{
    const LoadProfile profile = simulatedProfile();
    std::vector<CapacityStep> steps;
    RunSnapshot run;
    nanoseconds elapsed{0};
    for (;;) {
        const CapacityMove move = nextMove(settings, steps, elapsed);
        if (const auto* end = std::get_if<CapacityEnd>(&move))
            return resultOf(settings, std::move(steps), *end, elapsed);
        std::chrono::seconds judged{0};
        if (const auto* next = std::get_if<MeasureRate>(&move)) {
            steps.emplace_back();
            steps.back().rate = next->rate;
            steps.back().confirming = next->confirming;
            run = simulatedRun(profile, next->rate, settings.warmUp + next->most, 1000 * seed + steps.size());
            elapsed += settings.warmUp;
            judged = next->judged;
        } else {
            judged = std::get<GoOn>(move).judged;
        }
        CapacityStep& step = steps.back();
        elapsed += judged - step.evidence.judged;
        step.evidence = evidenceOf(profile, *plannedWithin(run, {settings.warmUp, settings.warmUp + judged}), judged);
        const StepJudgement judgement = judgeStep(settings.criterion, step.evidence);
        step.verdict = judgement.verdict;
        step.sentence = judgement.sentence;
    }
}

} // namespace headroom
