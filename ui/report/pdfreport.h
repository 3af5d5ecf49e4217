#pragma once

#include "base/result.h"
#include "report/reportdocument.h"

#include <QPageSize>

#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// "a4" and "letter"; anything else is unset.
[[nodiscard]] std::optional<QPageSize> paperNamed(std::string_view name);

/// The report as the bytes of a PDF: text that can be selected, charts as vectors, fonts embedded, outline and tags,
/// the marks of its CSV files in its description (XMP), where `verify` finds them. Needs a QGuiApplication; any thread.
[[nodiscard]] Result<std::string> pdfReport(const ReportDocument& report, const QPageSize& paper);

} // namespace headroom
