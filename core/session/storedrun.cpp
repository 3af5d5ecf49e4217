#include "session/storedrun.h"

#include "profile/profilejson.h"
#include "store/runreader.h"

namespace headroom {

namespace {

/// A run that was cut goes on no more, though nothing in its file could say so: what was in flight then stays in
/// flight, and counts as censored at the age it had.
RunSnapshotPtr ended(RunSnapshotPtr snapshot, bool cut)
{
    if (!cut)
        return snapshot;
    auto over = std::make_shared<RunSnapshot>(*snapshot);
    over->phase = RunPhase::Finished;
    return over;
}

} // namespace

Result<StoredRun> openRun(const std::filesystem::path& file)
{
    const auto reader = RunReader::open(file.string());
    if (!reader)
        return tl::make_unexpected(reader.error());
    auto profile = readProfile(reader->info().profileJson, "the profile in " + file.string());
    if (!profile)
        return tl::make_unexpected(profile.error());
    return StoredRun{reader->info(), std::move(*profile), ended(reader->snapshot(), reader->info().cut)};
}

} // namespace headroom
