#include "charts/chartpicture.h"

#include "base/files.h"
#include "charts/plotview.h"
#include "display/convert.h"

#include <QBuffer>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>

namespace headroom {

QImage chartImage(PlotView& plot)
{
    constexpr double scale = 2;
    QImage image(plot.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(plot.backgroundBrush().color());
    QPainter painter(&image);
    painter.setRenderHints(plot.renderHints());
    plot.render(&painter, QRectF(QPointF(0, 0), plot.size()), plot.rect());
    return image;
}

QByteArray chartSvg(PlotView& plot)
{
    QByteArray svg;
    QBuffer buffer(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    constexpr int pixelsAnInch = 96; // as CSS counts them
    generator.setResolution(pixelsAnInch);
    generator.setSize(plot.size());
    generator.setViewBox(plot.rect());
    generator.setTitle(plot.accessibleName());
    generator.setDescription(plot.accessibleDescription());
    QPainter painter(&generator);
    painter.fillRect(plot.rect(), plot.backgroundBrush());
    plot.render(&painter, QRectF(QPointF(0, 0), plot.size()), plot.rect());
    painter.end();
    return svg;
}

QMimeData* chartMimeData(PlotView& plot)
{
    auto* data = new QMimeData;
    data->setImageData(chartImage(plot));
    data->setData(QStringLiteral("image/svg+xml"), chartSvg(plot));
    data->setText(QStringLiteral("%1: %2").arg(plot.accessibleName(), plot.accessibleDescription()));
    return data;
}

Result<void> saveChart(PlotView& plot, const QString& file)
{
    QByteArray bytes;
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        bytes = chartSvg(plot);
    } else {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        chartImage(plot).save(&buffer, "PNG");
    }
    return replaceFile(stdPath(file), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace headroom
