#include "run/baselinefeed.h"

#include "run/libraryreader.h"

namespace headroom {

namespace {

/// A longer one is read when nothing is sent: until then the processor belongs to the load.
constexpr std::uint64_t quicklyRead = 200'000;

} // namespace

BaselineFeed::BaselineFeed(const LibraryReader* library, QObject* parent)
    : QObject(parent)
    , m_library(library)
{
    connect(library, &LibraryReader::listed, this, &BaselineFeed::look);
}

void BaselineFeed::follow(const RunView& view)
{
    // Another limit that is looked at has a profile of its own, of the same name.
    const bool same = m_profile && view.profile->name == m_profile->name && view.file == m_file && view.live() == m_live
        && view.summary.range == m_range;
    if (same)
        return;
    m_profile = view.profile;
    m_file = view.file;
    m_live = view.live();
    m_range = view.summary.range;
    look();
}

void BaselineFeed::look()
{
    const LibraryRun* const run =
        m_profile && !m_file.isEmpty() ? baselineFor(m_library->library(), *m_profile, m_file) : nullptr;
    const Wanted wanted = run ? Wanted{run->file, run->stamp, m_range} : Wanted();
    if (wanted == m_wanted)
        return;
    m_work.cancel();
    if (wanted.file != m_wanted.file)
        set(nullptr); // another one's curve says nothing
    m_wanted = {};
    const bool quick = run && run->digest && run->digest->sent <= quicklyRead;
    if (!run || (m_live && !quick))
        return;
    m_wanted = wanted;
    m_work.start([this, run = *run, range = m_range](const Progress& progress) -> std::function<void()> {
        const auto read = readBaseline(run, range, progress);
        return [this, made = read ? std::make_shared<const Baseline>(*read) : nullptr] { set(made); };
    });
}

void BaselineFeed::set(std::shared_ptr<const Baseline> baseline)
{
    if (!baseline && !m_baseline)
        return;
    m_baseline = std::move(baseline);
    emit changed(m_baseline);
}

} // namespace headroom
