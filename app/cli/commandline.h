#pragma once

#include "exportcommand.h"

#include <string_view>

namespace headroom {

/// Runs one command of the command line and returns its exit code (exitcodes.h). The desktop program carries them all,
/// with some skills of its own.
int runCommandLine(int argc, char** argv, const DesktopSkills& skills = {});

/// Whether `word` names a command, so that the desktop program can tell `headroom run` from `headroom run.headroom`.
[[nodiscard]] bool isCommand(std::string_view word);

} // namespace headroom
