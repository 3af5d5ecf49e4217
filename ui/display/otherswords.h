#pragma once

#include "display/coresentences.h"

#include <QString>

#include <functional>
#include <optional>

namespace headroom {

using SayKnown = std::function<std::optional<QString>(const QString& sentence)>;

/// Core's sentences that hold words which are not their own and may look like any sentence: the name of a request in
/// what is said of its pass condition, and why something failed. `sayKnown` says the sentence about all requests.
[[nodiscard]] std::optional<QString> saidAroundOthersWords(const QString& sentence, const SayText& say,
                                                           const SayKnown& sayKnown);

} // namespace headroom
