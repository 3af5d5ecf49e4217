#pragma once

#include <QColor>
#include <QIcon>

namespace headroom {

/// One of the program's own icons in the given colour. Drawn from SVG at the sizes Qt asks for, so that it is sharp on
/// any screen and follows the theme, whether or not the desktop has an icon theme.
[[nodiscard]] QIcon themedIcon(const QString& name, const QColor& colour);

} // namespace headroom
