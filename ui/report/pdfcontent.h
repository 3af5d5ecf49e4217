#pragma once

#include <QRectF>

#include <string>
#include <vector>

class QPDFPageObjectHelper;

namespace headroom {

/// Where a part of the structure lies on one page, in the coordinates that Qt draws in.
struct PlacedPart {
    std::size_t part = 0; ///< its number
    const char* kind = "P"; ///< as PDF names it
    QRectF area;
};

/// What a page draws, each stretch of it marked as the part in whose area it lies, or as an artifact (lines of tables,
/// what is repeated on each page).
struct MarkedContent {
    std::string content;
    std::vector<std::size_t> parts; ///< by the number of the mark on this page (MCID)
};

/// By position alone, so that a mark is as true as the place where its text stands. Of a page as Qt's PDF engine
/// writes it: its first transformation is from those coordinates to points.
[[nodiscard]] MarkedContent markContent(QPDFPageObjectHelper& page, const std::vector<PlacedPart>& places);

} // namespace headroom
