#pragma once

#include "report/reportdocument.h"
#include "report/reportmodel.h"

#include <vector>

namespace headroom {

/// One report over several runs: a line each with its verdict, then what each was judged by. It passes only if every
/// run did. `models`: at least one, with their records; who stands for them is the first one's.
[[nodiscard]] ReportDocument runsDocument(const std::vector<ReportModel>& models);

} // namespace headroom
