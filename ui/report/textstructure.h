#pragma once

#include <QRectF>
#include <QString>

#include <vector>

class QTextDocument;

namespace headroom {

/// Where something lies on paper; pages from 0, in pixels of the device from the page's own corner.
struct PageArea {
    int page = 0;
    QRectF area;
};

/// What a part of a text is, as PDF names it: Document, Sect, H1, H2, P, L, LI, LBody, Table, TR, TH, TD, Figure.
struct TextPart {
    const char* kind = "P";
    QString text; ///< of a heading its words, of a figure what it shows for whom cannot see it
    std::vector<TextPart> parts; ///< in reading order
    std::vector<PageArea> areas; ///< of those that hold no parts: where their content lies
};

/// The structure of a report that is laid out (report/reporttext.h). Headers of tables that are drawn again on later
/// pages are not in it.
[[nodiscard]] TextPart structureOf(const QTextDocument& document);

} // namespace headroom
