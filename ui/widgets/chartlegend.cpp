#include "widgets/chartlegend.h"

#include "theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStringList>

namespace headroom {

namespace {

constexpr int gap = 12; // between entries
constexpr int inner = 5; // between swatch and text
constexpr int boxWidth = 12;
constexpr int lineWidth = 18;
constexpr int rampWidth = 24;

int swatchWidth(const LegendEntry& entry)
{
    switch (entry.swatch) {
    case LegendEntry::Swatch::Ramp:
        return rampWidth;
    case LegendEntry::Swatch::Line:
    case LegendEntry::Swatch::DashedLine:
        return lineWidth;
    default:
        return boxWidth;
    }
}

void paintRamp(QPainter& painter, const QRectF& rect, const QList<QColor>& ramp)
{
    const double step = rect.width() / static_cast<double>(ramp.size());
    for (qsizetype i = 0; i < ramp.size(); ++i)
        painter.fillRect(QRectF(rect.left() + step * static_cast<double>(i), rect.top(), step + 0.5, rect.height()),
                         ramp[i]);
}

void paintSwatch(QPainter& painter, const QRectF& rect, const LegendEntry& entry)
{
    const QColor colour = entry.brush.color();
    switch (entry.swatch) {
    case LegendEntry::Swatch::Box:
        painter.setPen(QPen(colour, 1));
        painter.setBrush(entry.brush);
        painter.drawRect(rect);
        break;
    case LegendEntry::Swatch::Line:
    case LegendEntry::Swatch::DashedLine:
        painter.setPen(QPen(colour, 2, entry.swatch == LegendEntry::Swatch::Line ? entry.line : Qt::DashLine));
        painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
        break;
    case LegendEntry::Swatch::Circle:
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(rect.center(), 4, 4);
        break;
    case LegendEntry::Swatch::Ramp:
        paintRamp(painter, rect, entry.ramp);
        break;
    }
}

} // namespace

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ChartLegend::setEntries(const QList<LegendEntry>& entries)
{
    m_entries = entries;
    QStringList names;
    for (const LegendEntry& entry : entries)
        names << entry.text;
    setAccessibleName(tr("Legend: %1").arg(names.join(QStringLiteral(", "))));
    setToolTip(names.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    for (const LegendEntry& entry : m_entries)
        width += widthOf(entry) + gap;
    return {std::max(0, width - gap) + 1, fontMetrics().height() + 2};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

int ChartLegend::widthOf(const LegendEntry& entry) const
{
    return swatchWidth(entry) + inner + fontMetrics().horizontalAdvance(entry.text);
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeFor(palette());
    const int ellipsis = fontMetrics().horizontalAdvance(QStringLiteral("…"));
    int x = 0;
    for (const LegendEntry& entry : m_entries) {
        const int rest = &entry == &m_entries.back() ? 0 : gap + ellipsis;
        if (x + widthOf(entry) + rest > width()) { // the pointer is told the rest
            painter.setPen(theme.secondary);
            painter.drawText(QRect(x, 0, ellipsis, height()), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("…"));
            break;
        }
        const int swatch = swatchWidth(entry);
        paintSwatch(painter, QRectF(x + 0.5, (height() - 10) / 2.0, swatch - 1, 10), entry);
        const QRect text(x + swatch + inner, 0, widthOf(entry) - swatch - inner + 2, height());
        painter.setPen(theme.secondary);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, entry.text);
        x += widthOf(entry) + gap;
    }
}

void ChartLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace headroom
