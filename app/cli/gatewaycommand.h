#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `gateway`: a gateway with its time limit on this machine, until interrupted. The log of the backend goes to
/// standard output or --log, everything else to standard error. exitCode is set when the command has run: 0 after an
/// interrupt, 2 for values or a port that will not do and for a log that could not be written.
void addGatewayCommand(CLI::App& root, int& exitCode);

} // namespace headroom
