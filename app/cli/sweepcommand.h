#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `sweep`: one profile over a list of values, or the runs of one that was made before; which is the largest value
/// that stays under the limit.
void addSweepCommand(CLI::App& root, int& exitCode);

} // namespace headroom
