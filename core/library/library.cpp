#include "library/library.h"

#include "base/files.h"
#include "profile/profilejson.h"
#include "profile/shownurl.h"
#include "session/rundigests.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <tuple>
#include <unordered_map>

namespace headroom {

namespace {

namespace fs = std::filesystem;

constexpr int deepest = 4;
constexpr std::size_t largestProfile = 4 << 20;

FileStamp stampOf(const fs::path& file)
{
    FileStamp stamp;
    std::error_code none;
    stamp.bytes = fs::file_size(file, none);
    stamp.changed = fs::last_write_time(file, none);
    const fs::path log = file.string() + "-wal";
    if (fs::exists(log, none)) {
        stamp.logBytes = fs::file_size(log, none);
        stamp.logChanged = fs::last_write_time(log, none);
    }
    return stamp;
}

WallTime wallTimeOf(const FileStamp& stamp)
{
    return std::chrono::time_point_cast<WallTime::duration>(
        std::chrono::file_clock::to_sys(std::chrono::time_point_cast<nanoseconds>(stamp.changed)));
}

/// What is known already, by file.
template <typename Entry> class Known {
public:
    explicit Known(const std::vector<Entry>& entries)
    {
        for (const Entry& entry : entries)
            m_entries[entry.file.string()] = &entry;
    }
    [[nodiscard]] const Entry* find(const fs::path& file, const FileStamp& stamp) const
    {
        const auto found = m_entries.find(file.string());
        return found != m_entries.end() && found->second->stamp == stamp ? found->second : nullptr;
    }

private:
    std::unordered_map<std::string, const Entry*> m_entries;
};

ListedState stateOf(const RunHeader& header)
{
    if (header.goesOn)
        return ListedState::Running;
    if (header.end == RunEnd::Running)
        return ListedState::Cut;
    return header.digest ? ListedState::Finished : ListedState::NotSummarised;
}

std::string hostIn(const std::string& profileJson)
{
    const auto profile = readProfile(profileJson, {});
    return profile ? listedHost(profile->request().url) : std::string();
}

LibraryRun readRun(const fs::path& file, const FileStamp& stamp)
{
    LibraryRun run;
    run.file = file;
    run.stamp = stamp;
    auto header = readHeader(file.string());
    if (!header) {
        run.problem = header.error().message;
        run.startedAt = wallTimeOf(stamp);
        return run;
    }
    run.state = stateOf(*header);
    run.profileName = std::move(header->profileName);
    run.startedAt = header->startedAt;
    run.labels = std::move(header->labels);
    run.host = header->digest ? header->digest->host : hostIn(header->profileJson);
    run.digest = std::move(header->digest);
    return run;
}

/// Unset for JSON of another kind: an export, somebody's data.
std::optional<LibraryProfile> readLibraryProfile(const fs::path& file, const FileStamp& stamp)
{
    const auto text = readFile(file, largestProfile);
    if (!text || text->find("\"headroom.profile/") == std::string::npos)
        return std::nullopt;
    LibraryProfile entry{file, {}, file.stem().string(), {}, stamp};
    const auto profile = readProfile(*text, file.string());
    if (!profile) {
        entry.problem = profile.error().message;
        return entry;
    }
    if (!profile->name.empty())
        entry.name = profile->name;
    entry.url = shownUrl(profile->request());
    return entry;
}

/// One listing under way.
struct Listing {
    Library library;
    Known<LibraryRun> runs;
    Known<LibraryProfile> profiles;

    void add(const fs::directory_entry& entry);
};

void Listing::add(const fs::directory_entry& entry)
{
    const fs::path& file = entry.path();
    const FileStamp stamp = stampOf(file);
    std::error_code none;
    if (file.extension() == ".headroom") {
        const LibraryRun* same = runs.find(file, stamp);
        // A run that is killed leaves its file as it was.
        const bool known = same && same->state != ListedState::Running;
        library.runs.push_back(known ? *same : readRun(file, stamp));
    } else if (file.extension() == ".json" && entry.is_regular_file(none)) { // a pipe would be waited for
        const LibraryProfile* same = profiles.find(file, stamp);
        if (auto read = same ? std::optional(*same) : readLibraryProfile(file, stamp))
            library.profiles.push_back(std::move(*read));
    }
}

void sort(Library& library)
{
    std::sort(library.runs.begin(), library.runs.end(), [](const LibraryRun& a, const LibraryRun& b) {
        return std::tie(b.startedAt, a.file) < std::tie(a.startedAt, b.file);
    });
    std::sort(library.profiles.begin(), library.profiles.end(), [](const LibraryProfile& a, const LibraryProfile& b) {
        return std::tie(a.name, a.file) < std::tie(b.name, b.file);
    });
}

} // namespace

std::string LibraryRun::name() const
{
    if (!labels.name.empty())
        return labels.name;
    return profileName.empty() ? file.stem().string() : profileName;
}

Result<Library> listLibrary(const fs::path& folder, const Library& known)
{
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    if (error)
        return badInput(fmt::format("{}: cannot be listed: {}", folder.string(), error.message()));
    Listing listing{{folder, {}, {}}, Known(known.runs), Known(known.profiles)};
    for (const fs::recursive_directory_iterator end; entry != end; entry.increment(error)) {
        if (error) // of one subfolder; the others go on
            break;
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (hidden || entry.depth() >= deepest)
            entry.disable_recursion_pending();
        std::error_code unused;
        if (!hidden && !entry->is_directory(unused))
            listing.add(*entry);
    }
    sort(listing.library);
    return std::move(listing.library);
}

void summariseRun(LibraryRun& run)
{
    auto digest = workOutDigest(run.file);
    if (digest)
        run.digest = std::move(*digest);
    else
        run.problem = digest.error().message;
}

} // namespace headroom
