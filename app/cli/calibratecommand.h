#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `calibrate`: measures how much this machine can send, on loopback, and keeps it for later runs.
void addCalibrateCommand(CLI::App& root, int& exitCode);

} // namespace headroom
