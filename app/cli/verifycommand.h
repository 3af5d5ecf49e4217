#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// `verify REPORT CSV`: whether a CSV file is the one that was written with a report.
void addVerifyCommand(CLI::App& root, int& exitCode);

} // namespace headroom
