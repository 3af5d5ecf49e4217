#pragma once

#include "report/reportdocument.h"
#include "settings/language.h"

namespace headroom {

/// The record as it reads in that language: what core says, its headings, tables and charts. What users and targets
/// wrote, and whatever is not known, stays. Any thread.
[[nodiscard]] ReportDocument inLanguage(ReportDocument document, Language language);

} // namespace headroom
