#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `library`: the runs and profiles of a folder as a table or JSON; `library label` and `library delete` change
/// what stands there.
void addLibraryCommand(CLI::App& root, int& exitCode);

} // namespace headroom
