#include "charts/comparepane.h"

#include "display/convert.h"
#include "models/comparedpercentilesmodel.h"
#include "theme/runlook.h"

#include <algorithm>

namespace headroom {

namespace {

LatencyScale scaleOfAll(const std::vector<RunView>& runs, LatencyKind kind)
{
    LatencyScale scale = latencyScale(runs.back().profile->limit, runs.back().snapshot.get(), kind);
    for (const RunView& run : runs) {
        const LatencyScale own = latencyScale(run.profile->limit, run.snapshot.get(), kind);
        scale.low = std::min(scale.low, own.low);
        scale.high = std::max(scale.high, own.high);
    }
    return scale;
}

} // namespace

ComparePane::ComparePane(QWidget* parent)
    : CurvesPane(tr("Percentiles"), parent)
    , m_model(new ComparedPercentilesModel(this))
{
    setModel(m_model);
    show(nullptr, LatencyKind::Response);
}

void ComparePane::show(std::shared_ptr<const ComparedRuns> runs, LatencyKind kind)
{
    std::vector<NamedCurve> curves;
    for (std::size_t i = 0; runs && i < runs->runs.size(); ++i) {
        const RunView& run = runs->runs[i];
        const GatewayLimit& limit = run.profile->limit;
        curves.push_back({runLetter(i), kind == LatencyKind::Response ? runs->response[i] : runs->service[i],
                          latenciesOf(run.summary, kind), limit.time, limit.nearMark()});
    }
    setCurves(std::move(curves), runs ? scaleOfAll(runs->runs, kind) : LatencyScale());
    m_model->setRuns(runs, kind);
    if (runs)
        setReading(qString(runs->comparison.sentences.front()));
}

} // namespace headroom
