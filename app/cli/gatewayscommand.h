#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `gateways`: the catalogue as a table, or one entry in full.
void addGatewaysCommand(CLI::App& root, int& exitCode);

} // namespace headroom
