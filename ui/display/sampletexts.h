#pragma once

#include "analysis/samplefilter.h"
#include "profile/loadprofile.h"

#include <QString>

namespace headroom {

[[nodiscard]] QString sampleColumnTitle(SampleColumn column);
/// One cell of the table of requests; empty for what never happened.
[[nodiscard]] QString sampleText(const Sample& sample, SampleColumn column, const LoadProfile& profile);
/// What a request of the profile is called in tables.
[[nodiscard]] QString requestName(const LoadProfile& profile, std::size_t request);

/// "started 0:12 to 0:13, taking 2.0 s to 2.5 s": the part of a filter that a chart chose. Empty: all.
[[nodiscard]] QString chosenPartText(const SampleFilter& filter);

} // namespace headroom
