#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `profile`: check, upgrade and make profiles; the examples and the schema that Headroom comes with.
void addProfileCommand(CLI::App& root, int& exitCode);

} // namespace headroom
