#include "base/process.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

namespace headroom {

std::size_t raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 1024;
    if (limit.rlim_cur < limit.rlim_max) {
        const rlim_t before = limit.rlim_cur;
        limit.rlim_cur = limit.rlim_max;
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            limit.rlim_cur = before;
    }
    return static_cast<std::size_t>(std::min<rlim_t>(limit.rlim_cur, 1 << 20));
}

std::size_t requestDescriptors()
{
    constexpr std::size_t others = 200; // files, the window, timers, resolver
    const std::size_t all = raiseDescriptorLimit();
    return all > 2 * others ? all - others : all / 2;
}

void turnWriteSignalsIntoErrors()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

namespace {

nanoseconds readClock(clockid_t clock)
{
    timespec used{};
    clock_gettime(clock, &used);
    return std::chrono::seconds(used.tv_sec) + nanoseconds(used.tv_nsec);
}

/// What stands behind the first "NAME:" in one of /proc's tables; empty without one.
std::string entry(const char* file, const std::string& name)
{
    std::ifstream table(file);
    for (std::string line; std::getline(table, line);) {
        const std::size_t colon = line.find(':');
        if (line.starts_with(name) && colon != std::string::npos)
            return line.substr(std::min(line.size(), line.find_first_not_of(" \t", colon + 1)));
    }
    return {};
}

} // namespace

nanoseconds threadCpuTime()
{
    return readClock(CLOCK_THREAD_CPUTIME_ID);
}

nanoseconds processCpuTime()
{
    return readClock(CLOCK_PROCESS_CPUTIME_ID);
}

// The rest reads Linux' /proc; elsewhere there is nothing to read, and so nothing to say.

std::uint64_t residentMemory()
{
    std::ifstream pages("/proc/self/statm");
    std::uint64_t all = 0, resident = 0;
    pages >> all >> resident;
    return pages ? resident * static_cast<std::uint64_t>(sysconf(_SC_PAGE_SIZE)) : 0;
}

std::uint64_t availableMemory()
{
    const std::string kilobytes = entry("/proc/meminfo", "MemAvailable");
    return kilobytes.empty() ? 0 : std::strtoull(kilobytes.c_str(), nullptr, 10) * 1024;
}

std::string processorName()
{
    return entry("/proc/cpuinfo", "model name");
}

nanoseconds portKeptFor(bool loopback)
{
    constexpr nanoseconds timeWait = std::chrono::seconds(60);
    constexpr nanoseconds untilTakenAgain = std::chrono::seconds(1);
    std::ifstream file("/proc/sys/net/ipv4/tcp_tw_reuse");
    int reuse = 0; // 1: everywhere, 2: on loopback (https://docs.kernel.org/networking/ip-sysctl.html)
    file >> reuse;
    return file && (reuse == 1 || (reuse == 2 && loopback)) ? untilTakenAgain : timeWait;
}

std::uint32_t connectingPorts()
{
    std::ifstream range("/proc/sys/net/ipv4/ip_local_port_range");
    std::uint32_t first = 0, last = 0;
    range >> first >> last;
    return range && last >= first ? last - first + 1 : 0;
}

} // namespace headroom
