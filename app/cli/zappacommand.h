#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `zappa`: what a stage's settings mean for requests that take long, and a profile to start from.
void addZappaCommand(CLI::App& root, int& exitCode);

} // namespace headroom
