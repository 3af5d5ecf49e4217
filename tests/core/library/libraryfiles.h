#pragma once

#include "../store/testrun.h"
#include "profile/profilejson.h"
#include "session/rundigests.h"

#include <QtGlobal>

#include <filesystem>
#include <memory>

namespace headroom {

/// A profile that sends to `host`, as a run file holds it.
inline LoadProfile libraryProfile(const std::string& name, const std::string& host = "127.0.0.1:8089")
{
    LoadProfile profile;
    profile.name = name;
    profile.request().url = "http://" + host + "/report?token=secret";
    profile.limit.time = std::chrono::seconds(3);
    profile.load.model = OpenModel{{500, std::chrono::seconds(1)}};
    profile.load.duration = std::chrono::seconds(1);
    return profile;
}

enum class Made { Whole, WithoutDigest, Cut };

/// A run that goes on as long as its writer lives; what happened so far is on its way to the disk.
struct RunBeingMade {
    std::unique_ptr<RunWriter> writer;
    TestRun run;

    RunBeingMade(const std::filesystem::path& file, const LoadProfile& profile, const RunLabels& labels = {},
                 WallTime startedAt = syntheticStart)
    {
        RunInfo info = testInfo();
        info.name = profile.name;
        info.profileJson = writeProfile(profile);
        info.startedAt = startedAt;
        info.labels = labels;
        auto made = RunWriter::create(file.string(), info, {.transactionEvery = nanoseconds(0)});
        if (!made)
            qFatal("%s", made.error().message.c_str());
        writer = std::move(*made);
        run = playInto(*writer, syntheticRequests(21, 500, 500));
    }
    void finish()
    {
        if (const auto done = writer->finish(*run.last); !done)
            qFatal("%s", done.error().message.c_str());
    }
};

/// A run file as RunController leaves it, without having sent anything.
inline void makeRun(const std::filesystem::path& file, const LoadProfile& profile, const RunLabels& labels = {},
                    Made how = Made::Whole, WallTime startedAt = syntheticStart)
{
    RunBeingMade made(file, profile, labels, startedAt);
    if (how == Made::Cut)
        return;
    made.finish();
    if (how == Made::WithoutDigest)
        return;
    const RunDigest digest = digestOf(profile, summarise(profile, *made.run.last), startedAt);
    if (const auto done = writeDigest(file.string(), digest); !done)
        qFatal("%s", done.error().message.c_str());
}

} // namespace headroom
