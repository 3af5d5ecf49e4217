#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `alarms`: what a run measured, watched in production.
void addAlarmsCommand(CLI::App& root, int& exitCode);

} // namespace headroom
