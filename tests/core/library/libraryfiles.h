#pragma once

#include "../store/testrun.h"
#include "profile/profilejson.h"
#include "session/rundigests.h"

#include <QtGlobal>

#include <filesystem>

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

/// A run file as RunController leaves it, without having sent anything.
inline void makeRun(const std::filesystem::path& file, const LoadProfile& profile, const RunLabels& labels = {},
                    Made how = Made::Whole, WallTime startedAt = syntheticStart)
{
    RunInfo info = testInfo();
    info.name = profile.name;
    info.profileJson = writeProfile(profile);
    info.startedAt = startedAt;
    info.labels = labels;
    auto writer = RunWriter::create(file.string(), info);
    if (!writer)
        qFatal("%s", writer.error().message.c_str());
    const TestRun run = playInto(**writer, syntheticRequests(21, 500, 500));
    if (how == Made::Cut)
        return;
    if (const auto done = (*writer)->finish(*run.last); !done)
        qFatal("%s", done.error().message.c_str());
    if (how == Made::WithoutDigest)
        return;
    const RunDigest digest = digestOf(profile, summarise(profile, *run.last), startedAt);
    if (const auto done = writeDigest(file.string(), digest); !done)
        qFatal("%s", done.error().message.c_str());
}

} // namespace headroom
