#include "run/comparefeed.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "session/comparedruns.h"
#include "theme/runlook.h"

#include <algorithm>

namespace headroom {

namespace {

/// A run with the file it was read from.
struct FileRun {
    QString file;
    ComparedRun run;
};

ComparedRuns pictureOf(const std::vector<FileRun>& runs, Comparison comparison)
{
    ComparedRuns shown;
    shown.comparison = std::move(comparison);
    for (const auto& [file, run] : runs) {
        shown.runs.push_back({run.profile, run.snapshot, run.summary, file, {}});
        shown.response.push_back(percentileCurve(shown.runs.back(), LatencyKind::Response));
        shown.service.push_back(percentileCurve(shown.runs.back(), LatencyKind::Service));
    }
    return shown;
}

Result<std::optional<TimeRange>> partOf(const std::optional<TimeRange>& range, const RunSnapshot& run)
{
    if (!range)
        return std::nullopt;
    return rangeWithin(run, *range).map([](const TimeRange& within) { return std::optional(within); });
}

/// Sentences call the runs by the letters they have everywhere on the page: names of files are long.
Result<Comparison> compared(const std::vector<FileRun>& runs, const ComparisonSettings& settings)
{
    std::vector<ComparedRun> lettered;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        lettered.push_back(runs[i].run);
        lettered.back().name = stdString(runLetter(i));
    }
    const ComparedRun candidate = std::move(lettered.back());
    lettered.pop_back();
    auto comparison = compareRuns(lettered, candidate, settings);
    for (std::size_t i = 0; comparison && i < runs.size(); ++i)
        comparison->runs[i].name = runs[i].run.name;
    return comparison;
}

} // namespace

CompareFeed::CompareFeed(QObject* parent)
    : QObject(parent)
{
}

CompareFeed::~CompareFeed()
{
    if (m_thread.joinable())
        m_thread.join();
}

void CompareFeed::compare(const QStringList& files, Candidate candidate, const ComparisonSettings& settings,
                          const std::optional<TimeRange>& range)
{
    m_candidate = candidate;
    m_view.files = files;
    m_view.settings = settings;
    m_view.range = range;
    m_view.reading = true;
    m_again = m_busy; // the window does not wait for a thread: that one's end starts the next
    if (!m_busy)
        startReading();
    emit changed(m_view);
}

void CompareFeed::startReading()
{
    if (m_thread.joinable())
        m_thread.join(); // it has reported its result
    m_busy = true;
    m_again = false;
    m_thread =
        std::thread([this, asked = Asked{m_view.files, m_candidate, m_view.settings, m_view.range}, opened = m_opened] {
            auto outcome = std::make_shared<Outcome>(read(asked, opened));
            // Runs in the window's thread, if this still lives then.
            QMetaObject::invokeMethod(
                this, [this, outcome] { take(*outcome); }, Qt::QueuedConnection);
        });
}

void CompareFeed::take(const Outcome& outcome)
{
    m_busy = false;
    if (outcome.opened)
        m_opened = outcome.opened;
    if (m_again) {
        startReading();
        return;
    }
    m_view.reading = false;
    if (outcome.shown)
        m_view.shown = *outcome.shown;
    emit changed(m_view);
    if (!outcome.shown)
        emit failed(errorInLanguage(outcome.shown.error().message));
}

CompareFeed::Outcome CompareFeed::read(const Asked& asked, std::shared_ptr<const Opened> opened)
{
    const QStringList& files = asked.files;
    const bool known = opened && opened->range == asked.range && opened->files.size() == files.size()
        && std::is_permutation(files.begin(), files.end(), opened->files.begin());
    if (!known) {
        std::vector<std::filesystem::path> paths;
        for (const QString& file : files)
            paths.push_back(stdPath(file));
        auto runs = openForComparison(paths, [&](const RunSnapshot& run) { return partOf(asked.range, run); });
        if (!runs)
            return {nullptr, tl::make_unexpected(runs.error())};
        opened = std::make_shared<const Opened>(Opened{files, asked.range, std::move(*runs)});
    }
    std::vector<FileRun> runs;
    for (const QString& file : files)
        runs.push_back({file, opened->runs[static_cast<std::size_t>(opened->files.indexOf(file))]});
    if (asked.candidate == Candidate::Newest)
        std::stable_sort(runs.begin(), runs.end(), [](const FileRun& a, const FileRun& b) {
            return a.run.snapshot->startedAt < b.run.snapshot->startedAt;
        });
    auto comparison = compared(runs, asked.settings);
    if (!comparison)
        return {opened, tl::make_unexpected(comparison.error())};
    return {opened, std::make_shared<const ComparedRuns>(pictureOf(runs, std::move(*comparison)))};
}

} // namespace headroom
