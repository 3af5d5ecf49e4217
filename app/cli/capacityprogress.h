#pragma once

#include "session/capacityrun.h"

#include <cstddef>

namespace headroom {

/// How a capacity search goes, on standard error: a line for each step when it ends; between them, on a terminal, one
/// that is drawn over, elsewhere one every half minute.
class CapacityProgressLines {
public:
    CapacityProgressLines(const CapacitySettings& settings, bool quiet);
    ~CapacityProgressLines(); ///< leaves the cursor on a fresh line

    void show(const CapacityProgress& progress);
    /// A sentence between the progress lines.
    void say(const char* sentence);

private:
    void showEnded(const std::vector<CapacityStep>& steps);
    void print(const std::string& line);
    [[nodiscard]] std::string line(const CapacityProgress& progress) const;

    CapacitySettings m_settings;
    bool m_quiet;
    bool m_terminal;
    bool m_lineOpen = false;
    std::size_t m_shown = 0; ///< steps that ended and were told
    SteadyTime m_nextLine{};
};

} // namespace headroom
