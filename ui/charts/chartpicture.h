#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

class QMimeData;

namespace headroom {

class PlotView;

/// A chart as it is seen, at twice its size, so that it is sharp on paper.
[[nodiscard]] QImage chartImage(PlotView& plot);
/// The same as lines and text.
[[nodiscard]] QByteArray chartSvg(PlotView& plot);
/// For the clipboard: both, and in words what the chart says.
[[nodiscard]] QMimeData* chartMimeData(PlotView& plot);
/// As SVG where the file is named so, else as PNG. The error names the file.
[[nodiscard]] Result<void> saveChart(PlotView& plot, const QString& file);

} // namespace headroom
