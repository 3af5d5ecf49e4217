#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `export`: a run file in forms that other programs read.
void addExportCommand(CLI::App& root, int& exitCode);

} // namespace headroom
