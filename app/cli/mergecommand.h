#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `merge`: the runs of several machines that sent one load together, as one run.
void addMergeCommand(CLI::App& root, int& exitCode);

} // namespace headroom
