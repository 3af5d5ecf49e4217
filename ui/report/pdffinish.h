#pragma once

#include "base/result.h"
#include "report/textstructure.h"

#include <QPointF>

#include <string>

namespace headroom {

/// What a PDF says beside its pages, and what Qt 6.4 writes none of.
struct PdfExtras {
    std::string title;
    std::string language; ///< "en"
    std::string author, subject;
    TextPart structure; ///< "Document"; its headings of the second level become the outline
    QPointF corner; ///< of the area that is drawn on, in points from the paper's upper left one
    double pointsAPixel = 1; ///< of the structure's areas
};

/// The PDF with an outline, its language, its title in the viewer's title bar, and tags by
/// which a screen reader knows headings, lists, tables and what the charts show. Its description (XMP) stays readable
/// as it is.
[[nodiscard]] Result<std::string> finishedPdf(const std::string& pdf, const PdfExtras& extras);

} // namespace headroom
