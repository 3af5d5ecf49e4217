#pragma once

namespace headroom {

/// What the desktop says of its own colours where Qt does not know it: counts while the program follows the system
/// (ThemeChoice::System).
void followDesktop(bool dark);

} // namespace headroom
