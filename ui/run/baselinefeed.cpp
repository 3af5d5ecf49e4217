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
    if (m_profile && view.file == m_file && view.live() == m_live)
        return;
    m_profile = view.profile;
    m_file = view.file;
    m_live = view.live();
    look();
}

void BaselineFeed::look()
{
    const LibraryRun* const run =
        m_profile && !m_file.isEmpty() ? baselineFor(m_library->library(), *m_profile, m_file) : nullptr;
    if (!run) {
        m_work.cancel();
        m_wanted.clear();
        set(nullptr);
        return;
    }
    if (run->file == m_wanted && run->stamp == m_stamp)
        return;
    if (m_live && run->digest->sent > quicklyRead)
        return;
    m_wanted = run->file;
    m_stamp = run->stamp;
    m_work.start([this, run = *run](const Progress& progress) -> std::function<void()> {
        const auto read = readBaseline(run, progress);
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
