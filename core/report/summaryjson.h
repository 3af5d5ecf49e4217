#pragma once

#include "analysis/findings/finding.h"
#include "analysis/runsummary.h"
#include "store/runlabels.h"

#include <string>
#include <vector>

namespace headroom {

/// The summary scripts read, schema "headroom.summary/1": times in milliseconds to the microsecond, shares as
/// fractions, counts whole, what is not known left out, keys in a fixed order, a newline at the end. A run that goes on
/// has no verdict; what is in flight counts as unfinished.
[[nodiscard]] std::string summaryJson(const RunSummary& summary);
/// The same with `findings`, in their order; a list without any where there are none. And with what people added to the
/// run: name, note, tags, baseline, each only where there is one.
[[nodiscard]] std::string summaryJson(const RunSummary& summary, const std::vector<Finding>& findings,
                                      const RunLabels& labels = {});

} // namespace headroom
