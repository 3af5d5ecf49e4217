#include "charts/curvescale.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double roomAbove = 1.25; ///< so that the highest point can be raised
constexpr double widthUsed = 0.96; ///< so that the end can be dragged further

} // namespace

CurveScale::CurveScale(LoadShape load, std::size_t current, const QRectF& plot)
    : m_load(std::move(load))
    , m_current(current)
    , m_plot(plot)
{
    for (std::size_t i = 0; i < shapeCount(); ++i) {
        const auto stages = stagesOf(shape(i));
        m_length += lengthOf(stages);
        double& top = ofUsers(shape(i)) ? m_userTop : m_rateTop;
        top = std::max(top, peakOf(stages) * roomAbove);
    }
    m_length = std::max<nanoseconds>(m_length, std::chrono::milliseconds(1));
}

const LoadShape& CurveScale::shape(std::size_t index) const
{
    return index == 0 ? m_load : m_load.then[index - 1];
}

double CurveScale::topOf(std::size_t shape) const
{
    const double top = ofUsers(this->shape(shape)) ? m_userTop : m_rateTop;
    return top > 0 ? top : 1;
}

double CurveScale::highest() const
{
    return top() / roomAbove;
}

nanoseconds CurveScale::beginOf(std::size_t shape) const
{
    nanoseconds begin{0};
    for (std::size_t i = 0; i < shape; ++i)
        begin += lengthOf(stagesOf(this->shape(i)));
    return begin;
}

std::size_t CurveScale::shapeAt(nanoseconds at) const
{
    std::size_t index = 0;
    while (index + 1 < shapeCount() && at >= beginOf(index + 1))
        ++index;
    return index;
}

QPointF CurveScale::positionAt(nanoseconds at, double value) const
{
    const double x = m_plot.left() + m_plot.width() * widthUsed * toSeconds(at) / toSeconds(m_length);
    return {x, m_plot.bottom() - m_plot.height() * value / top()};
}

nanoseconds CurveScale::timeAt(double x) const
{
    const double share = std::max(0.0, (x - m_plot.left()) / (m_plot.width() * widthUsed));
    return nanoseconds(std::llround(share * static_cast<double>(m_length.count())));
}

double CurveScale::valueAt(double y) const
{
    return std::max(0.0, (m_plot.bottom() - y) / m_plot.height()) * top();
}

} // namespace headroom
