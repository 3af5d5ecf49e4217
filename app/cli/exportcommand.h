#pragma once

#include "session/recordoutputs.h"

namespace CLI {
class App;
}

namespace headroom {

void addExportCommand(CLI::App& root, int& exitCode, const DesktopSkills& skills);

} // namespace headroom
