#include "charts/jobschart.h"

#include "display/convert.h"
#include "display/jobtexts.h"
#include "models/jobsmodel.h"
#include "run/runpicture.h"

#include <algorithm>

namespace headroom {

namespace {

const LatencySummary& timesOf(const JobNumbers& numbers, JobTime time)
{
    switch (time) {
    case JobTime::Acceptance:
        return numbers.accepted;
    case JobTime::Silence:
        return numbers.silence;
    case JobTime::Completion:
        break;
    }
    return numbers.completion;
}

QString titleOf(JobKind kind, JobTime time)
{
    switch (time) {
    case JobTime::Acceptance:
        return acceptedTitle(kind);
    case JobTime::Silence:
        return JobsChart::tr("Longest silence");
    case JobTime::Completion:
        break;
    }
    return completionTitle(kind);
}

/// The times of one request by what they are, of several by its name.
std::vector<NamedCurve> namedCurves(const RunSummary& summary, const JobCurves& made)
{
    std::vector<NamedCurve> curves;
    for (const JobCurve& one : made.times) {
        const JobsSummary& jobs = summary.jobs.at(one.jobs);
        curves.push_back({summary.jobs.size() == 1 ? titleOf(jobs.kind, one.time) : qString(jobs.name), one.curve,
                          timesOf(jobs.numbers, one.time), summary.limit, summary.nearMark});
    }
    if (made.requests)
        curves.push_back(
            {JobsChart::tr("Each request"), *made.requests, summary.service, summary.limit, summary.nearMark});
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
    setCurves({}, LatencyScale());
}

void JobsChart::show(const RunView& view)
{
    if (!view.snapshot || view.summary.jobs.empty()) {
        if (m_model->rowCount() > 0) // it is asked four times a second
            setCurves({}, LatencyScale());
        m_model->setJobs({}, view.summary.limit);
        return;
    }
    auto curves = namedCurves(view.summary, view.picture ? view.picture->jobs : jobCurves(view));
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
