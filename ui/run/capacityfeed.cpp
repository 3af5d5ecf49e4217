#include "run/capacityfeed.h"

#include "display/convert.h"
#include "display/errorsentences.h"

#include <utility>

namespace headroom {

namespace {

constexpr int everyMs = 250;

} // namespace

CapacityFeed::CapacityFeed(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &CapacityFeed::refresh);
}

CapacityFeed::~CapacityFeed() = default;

Result<void> CapacityFeed::start(const LoadProfile& profile, const CapacitySettings& settings, const QString& folder)
{
    if (running())
        return badInput(stdString(tr("A search is still going on.")));
    const auto checked = checkedForSearch(profile, settings);
    if (!checked)
        return tl::make_unexpected(checked.error());
    auto run = CapacityRun::start(profile, *checked, stdPath(folder));
    if (!run)
        return tl::make_unexpected(run.error());
    m_run = std::move(*run);
    m_view = {std::make_shared<const LoadProfile>(profile), *checked, {}, {}, false};
    m_timer.start();
    emit runningChanged(true);
    refresh();
    return {};
}

void CapacityFeed::stop()
{
    if (!m_run)
        return;
    m_run->stop();
    m_view.stopping = true;
    refresh();
}

void CapacityFeed::abort()
{
    if (!m_run)
        return;
    m_run->abort();
    m_view.stopping = true;
    refresh();
}

void CapacityFeed::refresh()
{
    const bool over = m_run->finished();
    m_view.progress = m_run->progress();
    if (over)
        finish();
    else
        emit changed(m_view);
}

void CapacityFeed::finish()
{
    m_timer.stop();
    const auto result = std::exchange(m_run, nullptr)->wait();
    if (result)
        m_view.result = *result;
    m_view.stopping = false;
    emit changed(m_view);
    emit runningChanged(false);
    if (!result)
        emit failed(errorInLanguage(result.error().message));
}

} // namespace headroom
