#include "run/sweepfeed.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/plansentence.h"

#include <QFileInfo>

#include <utility>

namespace headroom {

namespace {

constexpr int everyMs = 250;

nanoseconds lengthOf(const std::vector<PlannedRun>& planned)
{
    nanoseconds length{0};
    for (const PlannedRun& run : planned)
        length += durationOf(run.profile.load).value_or(nanoseconds(0));
    return length;
}

Result<FoundSweep> read(const QStringList& files)
{
    if (files.size() == 1 && QFileInfo(files.constFirst()).isDir())
        return openSweepFolder(stdPath(files.constFirst()));
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(stdPath(file));
    return openSweep(paths);
}

std::string halvesSentence(const std::vector<SweptRun>& runs)
{
    const auto comparison = comparisonOfPair(runs);
    return comparison ? comparison->sentences.front() : comparison.error().message;
}

} // namespace

Result<std::vector<PlannedRun>> plannedFor(const LoadProfile& profile, const SweepAsk& ask)
{
    const auto* const pair = std::get_if<SweepPair>(&ask.what);
    auto planned = pair ? plannedPair(profile, *pair) : plannedOver(profile, std::get<Sweep>(ask.what));
    if (!planned)
        return planned;
    return checkSameTargets(*planned).map([&] { return std::move(*planned); });
}

SweepFeed::SweepFeed(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &SweepFeed::refresh);
}

SweepFeed::~SweepFeed() = default;

Result<void> SweepFeed::start(const LoadProfile& profile, const SweepAsk& ask, const QString& folder)
{
    if (running())
        return badInput(stdString(tr("A sweep is still going on.")));
    auto planned = plannedFor(profile, ask);
    if (!planned)
        return tl::make_unexpected(planned.error());
    const std::string name = ask.pair() ? std::string(pairTag) : tagOf(std::get<Sweep>(ask.what));
    auto run = SweepRun::start({*planned, name, stdPath(folder), ask.before});
    if (!run)
        return tl::make_unexpected(run.error());
    m_reading.cancel();
    m_run = std::move(*run);
    m_view = SweepView{};
    m_view.profile = std::make_shared<const LoadProfile>(profile);
    m_view.name = name;
    m_view.share = ask.share;
    m_view.length = lengthOf(*planned);
    m_view.planned = std::move(*planned);
    m_view.going = true;
    m_timer.start();
    emit runningChanged(true);
    refresh();
    return {};
}

void SweepFeed::stop()
{
    if (!m_run)
        return;
    m_run->stop();
    m_view.stopping = true;
    refresh();
}

void SweepFeed::abort()
{
    if (!m_run)
        return;
    m_run->abort();
    m_view.stopping = true;
    refresh();
}

void SweepFeed::judge()
{
    const MadeRuns& made = m_view.progress.made;
    m_view.result.reset();
    if (!made.runs.empty())
        m_view.result = sweepResultOf(m_view.name, m_view.share, made);
}

void SweepFeed::setShare(double share)
{
    m_view.share = share;
    judge();
    emit changed(m_view);
}

void SweepFeed::refresh()
{
    if (!m_run) // somebody was told of the end meanwhile
        return;
    const bool over = m_run->finished();
    const std::size_t before = m_view.progress.made.runs.size();
    m_view.progress = m_run->progress();
    if (over) {
        finish();
        return;
    }
    if (m_view.progress.made.runs.size() != before)
        judge();
    emit changed(m_view);
}

void SweepFeed::finish()
{
    m_timer.stop();
    const auto made = std::exchange(m_run, nullptr)->wait();
    if (made)
        m_view.progress.made = *made;
    m_view.progress.underWay.reset();
    m_view.going = m_view.stopping = false;
    judge();
    emit changed(m_view);
    emit runningChanged(false);
    if (!made)
        emit failed(errorInLanguage(made.error().message));
    else
        compareHalves();
}

/// What two runs have to say of each other is read from their files.
void SweepFeed::compareHalves()
{
    const std::vector<SweptRun>& runs = m_view.progress.made.runs;
    if (m_view.name != pairTag || runs.size() != 2)
        return;
    m_reading.start([this, runs](const Progress&) -> std::function<void()> {
        const std::string sentence = halvesSentence(runs);
        return [this, sentence] {
            m_view.comparison = sentence;
            emit changed(m_view);
        };
    });
}

void SweepFeed::open(const QStringList& files)
{
    if (running())
        return;
    m_reading.start([this, files](const Progress&) -> std::function<void()> {
        const auto found = read(files);
        const bool pair = found && found->name == pairTag && found->runs.size() == 2;
        const std::string comparison = pair ? halvesSentence(found->runs) : std::string();
        return [this, found, comparison] {
            if (!found) {
                emit failed(errorInLanguage(found.error().message));
                return;
            }
            const double share = m_view.share;
            m_view = SweepView{};
            m_view.profile = std::make_shared<const LoadProfile>(found->profile);
            m_view.name = found->name;
            m_view.share = share;
            m_view.progress.made.runs = found->runs;
            m_view.comparison = comparison;
            judge();
            emit changed(m_view);
            emit opened();
        };
    });
}

} // namespace headroom
