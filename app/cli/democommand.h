#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `demo`: the demo profile against a local gateway of its own, into a folder. What `app/run` shows without a
/// display; its verdict is not its exit code, because the demo is meant to hit the limit.
void addDemoCommand(CLI::App& root, int& exitCode);

} // namespace headroom
