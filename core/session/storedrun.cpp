#include "session/storedrun.h"

#include "profile/profilejson.h"
#include "recording/cutrun.h"
#include "store/runreader.h"
#include "store/salvage.h"
#include "store/writerlock.h"

#include <fmt/format.h>

namespace headroom {

namespace {

/// A run that was cut goes on no more, though its file does not say so.
RunSnapshotPtr ended(RunSnapshotPtr snapshot, bool cut)
{
    return cut ? std::make_shared<const RunSnapshot>(endedWhereCut(*snapshot)) : snapshot;
}

std::string lostSentence(const std::string& what)
{
    return fmt::format("The file is damaged: {} cannot be read, and no number here tells of that.", what);
}

/// From either kind of reader.
template <typename Reader> Result<StoredRun> storedRun(const Reader& reader, const std::filesystem::path& file)
{
    auto profile = readProfile(reader.info().profileJson, "the profile in " + file.string());
    if (!profile)
        return tl::make_unexpected(profile.error());
    return StoredRun{reader.info(), std::move(*profile), ended(reader.snapshot(), reader.info().cut)};
}

} // namespace

Result<StoredRun> salvageRun(const std::filesystem::path& file)
{
    if (hasWriter(file.string()))
        return openRun(file);
    const auto salvaged = SalvagedRun::open(file.string());
    if (!salvaged)
        return tl::make_unexpected(salvaged.error());
    auto run = storedRun(*salvaged, file);
    if (!run)
        return run;
    run->generatorKnown = salvaged->generatorKnown();
    for (const std::string& what : salvaged->lost())
        run->lost.push_back(lostSentence(what));
    if (run->lost.empty() && !RunReader::open(file.string()))
        run->lost.emplace_back("The file is damaged; what it lost was made again from its samples.");
    return run;
}

Result<StoredRun> openRun(const std::filesystem::path& file, const Progress& progress)
{
    const auto reader = RunReader::open(file.string(), progress);
    if (!reader)
        return tl::make_unexpected(reader.error());
    return storedRun(*reader, file);
}

} // namespace headroom
