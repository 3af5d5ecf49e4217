#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `logs`: joins a server's logs to a run, says what went on behind the gateway's limit, and keeps it with the
/// run.
void addLogsCommand(CLI::App& root, int& exitCode);

} // namespace headroom
