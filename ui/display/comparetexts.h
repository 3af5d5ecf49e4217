#pragma once

#include "display/runtexts.h"
#include "run/comparefeed.h"

#include <QStringList>

namespace headroom {

/// Word, sentence and tone of a comparison; before there is one, what to do.
[[nodiscard]] RunHeadline compareHeadline(const CompareView& view);

/// "A  baseline · PASS · 3/12/26 2:02 PM · before.headroom", a line a run.
[[nodiscard]] QStringList comparedRunLines(const CompareView& view);

/// What the runs were asked that differed, and where they were made, a line each; one line where nothing did.
[[nodiscard]] QStringList comparedDifferences(const CompareView& view);

} // namespace headroom
