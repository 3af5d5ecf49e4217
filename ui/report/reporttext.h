#pragma once

#include "report/reportdocument.h"

#include <QTextDocument>
#include <QTextFormat>

#include <memory>

class QPaintDevice;

namespace headroom {

// What Qt has no format of its own for, and the structure of a PDF rests on (report/textstructure.h).
inline constexpr int listItemProperty = QTextFormat::UserProperty + 2; ///< of blocks: an item of a list
inline constexpr int layoutTableProperty = QTextFormat::UserProperty + 3; ///< of tables that only put things in place

/// With letters for the language that it is in.
[[nodiscard]] QFont fontFor(const ReportDocument& report);

/// A report as Qt lays text out: for paper, and for a preview of it. Pages are of `page` (in pixels of `device`); the
/// details begin on a new one, and no heading stands alone at the foot of one. Owns copies of the charts.
[[nodiscard]] std::unique_ptr<QTextDocument> reportText(const ReportDocument& report, const QSizeF& page,
                                                        QPaintDevice* device);

} // namespace headroom
