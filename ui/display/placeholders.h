#pragma once

#include <QString>

#include <functional>

namespace headroom {

/// The text with its places (%1 ...) filled, all in one go: a value, such as a URL with %20 in it, may look like a
/// place for another.
[[nodiscard]] QString filledIn(const QString& text, const std::function<QString(int place)>& valueOf);

} // namespace headroom
