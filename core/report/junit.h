#pragma once

#include "report/reportmodel.h"

#include <string>

namespace headroom {

/// The run as a pipeline's test report (JUnit XML): one test case a pass condition, failed where it was broken or the
/// run could not tell. A run without a verdict of its own (INVALID, STOPPED) has an error besides, so that no pipeline
/// takes it for a pass. UTF-8.
[[nodiscard]] std::string junitXml(const ReportModel& model);

} // namespace headroom
