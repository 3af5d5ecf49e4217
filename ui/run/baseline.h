#pragma once

#include "analysis/latencysummary.h"
#include "analysis/percentilecurve.h"
#include "base/progress.h"
#include "base/result.h"
#include "library/library.h"
#include "profile/loadprofile.h"

#include <QString>

#include <optional>

namespace headroom {

/// What a run is held against at a glance, live as well: another run of its profile.
struct Baseline {
    QString name; ///< as the library shows it
    nanoseconds limit{0};
    LatencySummary response, service;
    PercentileCurve responseCurve, serviceCurve;
    LatencyScale responseScale, serviceScale; ///< that show all of its answers

    [[nodiscard]] const PercentileCurve& curve(LatencyKind kind) const
    {
        return kind == LatencyKind::Response ? responseCurve : serviceCurve;
    }
    [[nodiscard]] const LatencyScale& scale(LatencyKind kind) const
    {
        return kind == LatencyKind::Response ? responseScale : serviceScale;
    }
};

/// The newest of a library's runs that is starred and of this profile, other than the run in `file`; runs of a profile
/// without a name are of the same host. Null: there is none.
[[nodiscard]] const LibraryRun* baselineFor(const Library& library, const LoadProfile& profile, const QString& file);

/// The same part of it as is shown of the other; all of it where it has no such part. Takes its time where the run is
/// long: not for the window's thread.
[[nodiscard]] Result<Baseline> readBaseline(const LibraryRun& run, const std::optional<TimeRange>& range,
                                            const Progress& progress);

} // namespace headroom
