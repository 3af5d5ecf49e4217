#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "run/runpicture.h"
#include "run/viewmaker.h"

#include <optional>

namespace headroom {

/// What is to be seen of a run that is over.
struct ViewChoice {
    std::optional<TimeRange> range;
    std::optional<nanoseconds> whatIf;
    ShownLatencies latencies;
};

[[nodiscard]] MadeView chosenView(const RunView& view, const ViewChoice& choice);

/// Reads a stored run with what its server's log says; one that cannot be read leaves the run's own numbers as they
/// are. Takes its time: not for the window's thread.
[[nodiscard]] Result<RunView> readRunView(const QString& file, const Progress& progress);

} // namespace headroom
