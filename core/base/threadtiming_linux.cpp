#include "base/threadtiming.h"

#include <cstdint>
#include <linux/sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace headroom {

namespace {

/// What sched_setattr(2) takes; glibc 2.36 has no name for it, and the kernel's own header clashes with <sched.h>.
struct Scheduling {
    std::uint32_t size = sizeof(Scheduling);
    std::uint32_t policy = SCHED_NORMAL;
    std::uint64_t flags = 0;
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t runtime = 0; ///< of a normal thread: its slice, ns
    std::uint64_t deadline = 0;
    std::uint64_t period = 0;
};

constexpr std::uint64_t shortestSlice = 100'000; // that the kernel takes

} // namespace

void wakeOnTime()
{
    prctl(PR_SET_TIMERSLACK, 1);
    Scheduling present; // its niceness stays, and so does a policy that somebody chose (chrt)
    if (syscall(SYS_sched_getattr, 0, &present, sizeof present, 0) != 0 || present.policy != SCHED_NORMAL)
        return;
    present.size = sizeof present;
    present.runtime = shortestSlice;
    syscall(SYS_sched_setattr, 0, &present, 0);
}

} // namespace headroom
