#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// headroom-cli compare: one run against one or several others.
void addCompareCommand(CLI::App& root, int& exitCode);

} // namespace headroom
