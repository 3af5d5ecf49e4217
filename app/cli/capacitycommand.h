#pragma once

namespace CLI {
class App;
}

namespace headroom {

/// Adds `capacity`: searches the highest rate that keeps p99 within the near-limit mark. exitCode: 0 a rate was
/// confirmed, 1 no rate passes, 3 the generator was the limit, 4 stopped (or out of time), 5 target never reached.
void addCapacityCommand(CLI::App& root, int& exitCode);

} // namespace headroom
