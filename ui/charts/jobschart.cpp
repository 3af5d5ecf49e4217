#include "charts/jobschart.h"

#include "display/convert.h"
#include "display/jobtexts.h"
#include "models/jobsmodel.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

struct ShownTime {
    JobTime time;
    QString name;
    const LatencySummary* numbers;
};

std::vector<ShownTime> shownTimes(const JobsSummary& jobs)
{
    const JobNumbers& numbers = jobs.numbers;
    std::vector<ShownTime> times{{JobTime::Completion, completionTitle(jobs.kind), &numbers.completion}};
    if (jobs.kind != JobKind::Polled) // whose requests have a curve of their own
        times.push_back({JobTime::Acceptance, acceptedTitle(jobs.kind), &numbers.accepted});
    if (jobs.kind == JobKind::Streamed)
        times.push_back({JobTime::Silence, JobsChart::tr("Longest silence"), &numbers.silence});
    return times;
}

NamedCurve curveOf(const RunView& view, const JobsSummary& jobs, const ShownTime& shown, const QString& name)
{
    return {name, jobsCurve(*view.snapshot, view.summary.judged(), jobs.request, jobs.kind, shown.time), *shown.numbers,
            view.summary.limit, view.summary.nearMark};
}

/// Of one request all its times; of several only when they were done, by name.
std::vector<NamedCurve> curvesOf(const RunView& view)
{
    std::vector<NamedCurve> curves;
    const std::vector<JobsSummary>& all = view.summary.jobs;
    for (const JobsSummary& jobs : all) {
        for (const ShownTime& shown : shownTimes(jobs)) {
            curves.push_back(curveOf(view, jobs, shown, all.size() == 1 ? shown.name : qString(jobs.name)));
            if (all.size() > 1)
                break;
        }
    }
    const bool polled =
        std::any_of(all.begin(), all.end(), [](const auto& jobs) { return jobs.kind == JobKind::Polled; });
    if (polled)
        curves.push_back({JobsChart::tr("Each request"), percentileCurve(view, LatencyKind::Service),
                          view.summary.service, view.summary.limit, view.summary.nearMark});
    return curves;
}

LatencyScale scaleOf(const RunView& view, const std::vector<NamedCurve>& curves)
{
    LatencyScale scale = latencyScale(view.profile->limit, view.snapshot.get(), LatencyKind::Response);
    for (const NamedCurve& named : curves) {
        if (named.curve.points.empty())
            continue;
        scale.low = std::min(scale.low, named.curve.points.front().latency * 9 / 10);
        const nanoseconds last = named.curve.atLeast.value_or(named.curve.points.back().latency);
        scale.high = std::max(scale.high, std::max(last, named.times.max.value_or(last)) * 3 / 2);
    }
    scale.low = std::max(scale.low, nanoseconds(std::chrono::microseconds(100)));
    return scale;
}

} // namespace

JobsChart::JobsChart(QWidget* parent)
    : CurvesPane(tr("Jobs"), parent)
    , m_model(new JobsModel(this))
{
    setModel(m_model);
}

void JobsChart::show(const RunView& view)
{
    if (!view.snapshot || view.summary.jobs.empty()) {
        setCurves({}, LatencyScale());
        m_model->setJobs({}, view.summary.limit);
        return;
    }
    auto curves = curvesOf(view);
    const LatencyScale scale = scaleOf(view, curves);
    setCurves(std::move(curves), scale);
    m_model->setJobs(view.summary.jobs, view.summary.limit);
    if (view.live())
        return;
    QStringList sentences;
    for (const JobsSummary& jobs : view.summary.jobs)
        sentences << jobSentence(jobs) << pastLimitSentence(jobs.numbers, view.summary.limit);
    setReading(sentences.join(QLatin1Char(' ')));
}

} // namespace headroom
