#pragma once

#include "engine/loadengine.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

namespace headroom {

/// A run with all its samples kept.
struct BenchRun {
    std::vector<Sample> samples; ///< complete once finish() has returned
    std::unique_ptr<LoadEngine> engine;

    BenchRun(const std::string& url, LoadShape load)
    {
        LoadProfile profile;
        profile.request().url = url;
        profile.limit.time = std::chrono::seconds(60);
        profile.load = std::move(load);
        auto plan = planLoad(profile);
        if (!plan) {
            fmt::print(stderr, "{}\n", plan.error().message);
            std::exit(2);
        }
        engine = std::make_unique<LoadEngine>(std::move(*plan), [this](const RunUpdate& update) -> Result<void> {
            samples.insert(samples.end(), update.samples.begin(), update.samples.end());
            return {};
        });
    }

    RunSnapshotPtr finish()
    {
        engine->wait();
        return engine->snapshot();
    }
};

/// Nearest rank.
inline double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

} // namespace headroom
