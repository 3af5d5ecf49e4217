#pragma once

#include "profile/shownurl.h"
#include "report/reportmodel.h"

namespace headroom {

// The parts of a ReportModel that are a name and a sentence each.

/// "GET https://api.example.com/report?page_size=50&token=... and 2 more, drawn by weight"
[[nodiscard]] std::string requestWords(const LoadProfile& profile, std::size_t longestQuery = longestShownQuery);
[[nodiscard]] std::vector<NamedText> askedFacts(const LoadProfile& profile, const RunSummary& summary);
[[nodiscard]] std::vector<NamedText> labelFacts(const RunLabels& labels);
[[nodiscard]] std::vector<NamedText> countFacts(const RunSummary& summary);
[[nodiscard]] std::string headroomWords(const RunSummary& summary);
[[nodiscard]] std::string generatorWords(const RunSummary& summary);

} // namespace headroom
