#pragma once

#include "analysis/jobnumbers.h"
#include "profile/loadprofile.h"

#include <QString>
#include <QStringList>

namespace headroom {

/// "120 jobs of export, polled: 118 done, 2 given up; 6.2 polls a job."
[[nodiscard]] QString jobSentence(const JobsSummary& jobs);
/// What the limit would have cut, had the request waited for its result. Empty where none was done.
[[nodiscard]] QString pastLimitSentence(const JobNumbers& jobs, nanoseconds limit);
/// The times of a stream beside each of its gateway's limits, a sentence each; of other kinds nothing, since the limit
/// ends their requests and not the jobs.
[[nodiscard]] QStringList streamLimitSentences(const JobsSummary& jobs, const LoadProfile& profile);

/// What the time until it was accepted is of such a job: "Time to acceptance", "Connect time", "First byte".
[[nodiscard]] QString acceptedTitle(JobKind kind);
/// "Time to completion", "Time to result", "Total time".
[[nodiscard]] QString completionTitle(JobKind kind);

} // namespace headroom
