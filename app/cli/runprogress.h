#pragma once

#include "base/units.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"

namespace headroom {

/// How a run goes, on standard error: a line that is drawn over on a terminal, elsewhere a line every few seconds.
class RunProgressLines {
public:
    RunProgressLines(const LoadProfile& profile, bool quiet);
    ~RunProgressLines(); ///< leaves the cursor on a fresh line

    void show(const RunSnapshot& snapshot);
    /// A sentence between the progress lines.
    void say(const char* sentence);

private:
    [[nodiscard]] std::string line(const RunSnapshot& snapshot) const;

    LoadProfile m_profile;
    bool m_quiet;
    bool m_terminal;
    bool m_lineOpen = false;
    SteadyTime m_nextLine{};
};

} // namespace headroom
