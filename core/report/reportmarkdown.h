#pragma once

#include "report/reportdocument.h"

#include <string>

namespace headroom {

/// The report as a comment on a pull request (GitHub-flavoured Markdown): the record first, the rest folded away.
/// Without the charts. UTF-8.
[[nodiscard]] std::string reportMarkdown(const ReportDocument& document);

/// Text that Markdown takes for nothing but text: no markup, no link, nobody notified.
[[nodiscard]] std::string markdownText(std::string_view text);

} // namespace headroom
