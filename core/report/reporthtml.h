#pragma once

#include "report/reportdocument.h"

#include <string>

namespace headroom {

/// The report as one HTML file that needs nothing else and forbids itself to load anything: style and charts are in it,
/// no script. UTF-8.
[[nodiscard]] std::string reportHtml(const ReportDocument& document);

} // namespace headroom
