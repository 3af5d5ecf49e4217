#pragma once

#include "report/reportdocument.h"

#include <QTextDocument>

#include <memory>

class QPaintDevice;

namespace headroom {

/// A report as Qt lays text out: for paper, and for a preview of it. Pages are of `page` (in pixels of `device`); the
/// details begin on a new one, and no heading stands alone at the foot of one. Owns copies of the charts.
[[nodiscard]] std::unique_ptr<QTextDocument> reportText(const ReportDocument& report, const QSizeF& page,
                                                        QPaintDevice* device);

} // namespace headroom
