#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `show`: the summary of a run file, the very numbers `run` printed.
void addShowCommand(CLI::App& root, int& exitCode);

} // namespace headroom
