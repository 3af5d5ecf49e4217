#pragma once

#include "engine/loadengine.h"
#include "profile/profilejson.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <vector>

namespace headroom {

/// A run with everything it recorded.
struct RecordedRun {
    std::mutex mutex;
    std::vector<Sample> samples;
    std::vector<JobRecord> jobs; ///< in the order they ended
    std::unique_ptr<LoadEngine> engine;
    RunKey key = newRunKey();

    explicit RecordedRun(const LoadProfile& profile)
    {
        auto plan = checkProfile(profile).and_then([&] { return planLoad(profile, key); });
        if (!plan)
            qFatal("%s", plan.error().message.c_str());
        engine = std::make_unique<LoadEngine>(std::move(*plan), [this](RunUpdate update) -> Result<void> {
            const std::lock_guard lock(mutex);
            samples.insert(samples.end(), update.samples.begin(), update.samples.end());
            jobs.insert(jobs.end(), update.jobs.begin(), update.jobs.end());
            return {};
        });
    }
    RunSnapshotPtr finish()
    {
        engine->wait();
        return engine->snapshot();
    }
    std::vector<Sample> of(std::size_t request) const
    {
        std::vector<Sample> some;
        std::copy_if(samples.begin(), samples.end(), std::back_inserter(some),
                     [&](const Sample& sample) { return sample.request == request; });
        return some;
    }
};

} // namespace headroom
