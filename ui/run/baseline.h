#pragma once

#include "analysis/latencysummary.h"
#include "analysis/percentilecurve.h"
#include "base/progress.h"
#include "base/result.h"
#include "library/library.h"
#include "profile/loadprofile.h"

#include <QString>

namespace headroom {

/// What a run is held against at a glance, live as well: another run of its profile.
struct Baseline {
    QString name; ///< as the library shows it
    nanoseconds limit{0};
    LatencySummary response, service;
    PercentileCurve responseCurve, serviceCurve;

    [[nodiscard]] const PercentileCurve& curve(LatencyKind kind) const
    {
        return kind == LatencyKind::Response ? responseCurve : serviceCurve;
    }
};

/// The newest of a library's runs that is starred and of this profile, other than the run in `file`; runs of a profile
/// without a name are of the same host. Null: there is none.
[[nodiscard]] const LibraryRun* baselineFor(const Library& library, const LoadProfile& profile, const QString& file);

/// Takes its time where the run is long: not for the window's thread.
[[nodiscard]] Result<Baseline> readBaseline(const LibraryRun& run, const Progress& progress);

} // namespace headroom
