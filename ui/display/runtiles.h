#pragma once

#include "charts/latencyscale.h"
#include "run/runview.h"

#include <QList>
#include <QString>

namespace headroom {

/// How a text is meant; never by colour alone, the words say it too.
enum class Tone { Plain, Good, Warning, Bad };

/// One number of the strip.
struct StripTile {
    QString caption;
    QString value;
    QString note; ///< under the value: an interval, a share
    QString hint; ///< what it means, in a sentence
    Tone tone = Tone::Plain;
};
inline constexpr int stripTileCount = 11;
/// Always stripTileCount, in fixed places.
[[nodiscard]] QList<StripTile> tilesOf(const RunView& view, LatencyKind kind);

/// "Timeouts began at 00:41, at 50/s with 402 in flight."; empty where there were none.
[[nodiscard]] QString timeoutsBegan(const RunSummary& summary);

} // namespace headroom
