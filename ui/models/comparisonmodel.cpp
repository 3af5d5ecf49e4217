#include "models/comparisonmodel.h"

#include "display/convert.h"
#include "display/coresentences.h"
#include "report/comparisontext.h"
#include "theme/runlook.h"

namespace headroom {

namespace {

/// After the metric's name and the runs' values.
enum Column { ChangeColumn, RangeColumn, ReadingColumn, ColumnCount };

QString mark(Reading reading)
{
    switch (reading) {
    case Reading::Worse:
        return QStringLiteral("▲");
    case Reading::Better:
        return QStringLiteral("▼");
    case Reading::Same:
        return QStringLiteral("=");
    case Reading::Noise:
        return QStringLiteral("≈");
    case Reading::TooFew:
        break;
    }
    return QStringLiteral("?");
}

/// As everywhere else in the window; what is copied as text keeps to ASCII.
QString withSigns(QString text)
{
    return text.replace(QLatin1String(">= "), QStringLiteral("≥ ")).replace(QLatin1String("<= "), QStringLiteral("≤ "));
}

QVariant numberOf(const std::optional<ShownChange>& change)
{
    return change ? QVariant(change->range.value) : QVariant(QMetaType::fromType<double>());
}

} // namespace

void ComparisonModel::setComparison(std::shared_ptr<const ComparedRuns> runs)
{
    m_runs = std::move(runs);
    const int rows = m_runs ? static_cast<int>(m_runs->comparison.metrics.size()) : 0;
    valuesReplaced(rows, 1 + runCount() + ColumnCount);
}

void ComparisonModel::setTheme(const Theme& theme)
{
    m_theme = theme;
    setComparison(m_runs);
}

int ComparisonModel::changedRow(int from, int step) const
{
    const int rows = rowCount();
    const int start = from < 0 && step < 0 ? 0 : from;
    for (int i = 1; i <= rows; ++i) {
        const int row = ((start + i * step) % rows + rows) % rows;
        const Reading reading = metricAt(row).judged.reading;
        if (reading == Reading::Worse || reading == Reading::Better)
            return row;
    }
    return -1;
}

int ComparisonModel::runCount() const
{
    return m_runs ? static_cast<int>(m_runs->runs.size()) : 0;
}

const MetricComparison& ComparisonModel::metricAt(int row) const
{
    return m_runs->comparison.metrics[static_cast<std::size_t>(row)];
}

QVariant ComparisonModel::colourOf(Reading reading) const
{
    if (reading == Reading::Worse)
        return m_theme.limitText;
    if (reading == Reading::Better)
        return m_theme.accent;
    return reading == Reading::TooFew ? QVariant(m_theme.secondary) : QVariant();
}

ChartTableModel::Cell ComparisonModel::cell(int row, int column) const
{
    const MetricComparison& metric = metricAt(row);
    if (column == 0) {
        const QString words = saidInLanguage(metric.words);
        return {metric.gated ? QStringLiteral("● %1").arg(words) : QStringLiteral("    %1").arg(words),
                {},
                metric.gated ? tr("%1: decides").arg(words) : tr("%1: decides nothing").arg(words)};
    }
    if (column <= runCount())
        return {withSigns(saidInLanguage(metric.values[static_cast<std::size_t>(column - 1)].text)), {}};
    switch (column - 1 - runCount()) {
    case ChangeColumn:
        return {saidInLanguage(metric.changeText), numberOf(metric.shownChange)};
    case RangeColumn:
        return {saidInLanguage(metric.rangeText), numberOf(metric.shownChange)};
    default:
        return readingCell(metric);
    }
}

/// What would have shown is told by the pointer: in a row it would push the values out of sight.
ChartTableModel::Cell ComparisonModel::readingCell(const MetricComparison& metric) const
{
    return {QStringLiteral("%1 %2").arg(mark(metric.judged.reading), saidInLanguage(briefReading(metric))),
            {},
            QStringLiteral("%1 %2").arg(mark(metric.judged.reading), saidInLanguage(metric.readingText)),
            colourOf(metric.judged.reading)};
}

QString ComparisonModel::columnTitle(int column) const
{
    if (column == 0)
        return tr("Metric");
    if (column <= runCount())
        return runLetter(static_cast<std::size_t>(column - 1));
    switch (column - 1 - runCount()) {
    case ChangeColumn:
        return tr("Change");
    case RangeColumn:
        return tr("95 % range");
    default:
        return tr("Reading");
    }
}

} // namespace headroom
