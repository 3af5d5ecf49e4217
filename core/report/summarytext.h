#pragma once

#include "report/reportmodel.h"

#include <string>

namespace headroom {

/// The summary a person reads in a terminal after a run: the verdict first, then why, what came back, how long it took
/// and how far the numbers carry. ASCII but for the profile's own words, no colour codes, at most 100 columns (a
/// single word longer than that stays whole).
[[nodiscard]] std::string summaryText(const ReportModel& model);

/// The same; `labels`: what people added to the run, which is shown among its facts.
[[nodiscard]] std::string summaryText(const RunSummary& summary, const LoadProfile& profile,
                                      const RunLabels& labels = {});

} // namespace headroom
