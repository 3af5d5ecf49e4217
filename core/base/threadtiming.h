#pragma once

namespace headroom {

/// For a thread that has to be there on time and then works for a moment only: its sleep ends when it was to, not up to
/// 50 us later (PR_SET_TIMERSLACK), and it takes its core from a thread in the midst of longer work (a short slice of
/// its own, sched_setattr(2) since Linux 6.12). Of the calling thread. Needs no privilege, and is only asked for: a
/// system that knows none of it goes on as before. The one place that knows Linux here is threadtiming_linux.cpp.
void wakeOnTime();

} // namespace headroom
