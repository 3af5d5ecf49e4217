#include "charts/axes.h"

#include "theme/theme.h"

#include <QCategoryAxis>
#include <QFont>
#include <QFontMetrics>
#include <QLineSeries>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace headroom {

QCategoryAxis* newLabelledAxis()
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    return axis;
}

LabelledAxes addLabelledAxes(QChart* chart)
{
    const LabelledAxes axes{newLabelledAxis(), newLabelledAxis()};
    auto* series = new QLineSeries;
    chart->addSeries(series);
    chart->addAxis(axes.x, Qt::AlignBottom);
    chart->addAxis(axes.y, Qt::AlignLeft);
    series->attachAxis(axes.x);
    series->attachAxis(axes.y);
    return axes;
}

void setTicks(QCategoryAxis* axis, double from, double to, const std::vector<AxisTick>& ticks)
{
    QStringList wanted;
    for (const AxisTick& tick : ticks) {
        if (tick.at >= from && tick.at <= to)
            wanted << tick.text;
    }
    const bool same = axis->categoriesLabels() == wanted && axis->min() == from && axis->max() == to;
    if (same)
        return;
    for (const QString& label : axis->categoriesLabels())
        axis->remove(label);
    axis->setStartValue(from);
    for (const AxisTick& tick : ticks) {
        if (tick.at >= from && tick.at <= to)
            axis->append(tick.text, tick.at);
    }
    axis->setRange(from, to);
}

void styleAxis(QCategoryAxis* axis, const Theme& theme, const QFont& font)
{
    axis->setLabelsFont(font);
    axis->setLabelsColor(theme.secondary);
    axis->setGridLineColor(theme.grid);
    axis->setLinePenColor(theme.grid);
}

std::vector<AxisTick> countTicks(double highest, int most)
{
    if (!(highest > 0))
        return {{0, QLocale().toString(0)}, {1, QLocale().toString(1)}};
    const double rough = highest / std::max(1, most);
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    double step = decade * 10;
    for (const int factor : {5, 2, 1}) {
        if (decade * factor >= rough)
            step = decade * factor;
    }
    std::vector<AxisTick> ticks;
    const QLocale locale;
    const int last = std::max(1, static_cast<int>(std::ceil(highest / step - 1e-9)));
    for (int i = 0; i <= last; ++i)
        ticks.push_back({i * step, locale.toString(i * step, 'g', 6)});
    return ticks;
}

QMargins sharedMargins(const QFontMetrics& metrics)
{
    const int left = metrics.horizontalAdvance(QStringLiteral("100.5 ms")) + 10;
    const int right = metrics.horizontalAdvance(QStringLiteral("10,000")) + 12;
    return {left, metrics.height() / 2 + 2, right, metrics.height() + 10};
}

QMargins loneMargins(const QFontMetrics& metrics)
{
    QMargins margins = sharedMargins(metrics);
    margins.setRight(16);
    return margins;
}

} // namespace headroom
