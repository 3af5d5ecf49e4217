#pragma once

#include "report/picture.h"

#include <string>

namespace headroom {

/// The picture as an <svg> element to stand in an HTML page. Colours come by class from the page's style
/// (report/htmlstyle.h), so that they follow light and dark. `description`: for whom cannot see it.
[[nodiscard]] std::string svgElement(const Picture& picture, std::string_view description);

/// Text for HTML and XML: & < > " ' as entities, control characters and bytes that are no UTF-8 as U+FFFD, so that no
/// foreign text ends an element or turns the direction of what follows.
[[nodiscard]] std::string markupText(std::string_view text);

} // namespace headroom
