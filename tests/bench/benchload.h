#pragma once

#include "recording/sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <random>
#include <string>

namespace headroom {

/// An invented load, as the measurements before the store was written used it: Poisson arrivals, lognormal service, 1 %
/// at the limit.
class Load {
public:
    explicit Load(double perSecond)
        : gap(perSecond)
    {
    }
    Sample next()
    {
        m_now += gap(m_random);
        const bool timeout = m_random() % 100 == 0;
        const nanoseconds took = timeout
            ? std::chrono::seconds(29) + ns(3e-8 * static_cast<double>(m_random() % 1'000'000))
            : ns(service(m_random));
        Sample sample;
        sample.number = m_number++;
        sample.plannedStart = ns(m_now);
        sample.sent = sample.plannedStart + ns(lag(m_random));
        sample.end = sample.sent + took;
        sample.firstByte = sample.end - std::min(took, ns(transfer(m_random)));
        sample.bytesIn = timeout ? 200 : 1000 + m_random() % 3000;
        sample.bytesOut = 180;
        sample.status = timeout ? 504 : 200;
        sample.outcome = timeout ? Outcome::GatewayTimeout : Outcome::Ok;
        sample.cause = timeout ? FailureCause::GatewayTimeout : FailureCause::None;
        sample.version = HttpVersion::Http11;
        sample.connectionReused = true;
        return sample;
    }

private:
    static nanoseconds ns(double seconds) { return nanoseconds(static_cast<std::int64_t>(seconds * 1e9)); }

    std::mt19937_64 m_random{1};
    std::exponential_distribution<> gap;
    std::exponential_distribution<> lag{1 / 30e-6};
    std::exponential_distribution<> transfer{1 / 200e-6};
    std::lognormal_distribution<> service{std::log(0.05), 0.5};
    double m_now = 0;
    std::uint64_t m_number = 0;
};

/// CPU time of this thread (or process): what the work costs, whoever else is on the machine.
class CpuTime {
public:
    explicit CpuTime(clockid_t clock = CLOCK_THREAD_CPUTIME_ID)
        : m_clock(clock)
    {
    }
    [[nodiscard]] double seconds() const { return now() - m_start; }

private:
    [[nodiscard]] double now() const
    {
        timespec time{};
        clock_gettime(m_clock, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }
    clockid_t m_clock;
    double m_start = now();
};

class WallTimer {
public:
    [[nodiscard]] double seconds() const { return std::chrono::duration<double>(SteadyClock::now() - m_start).count(); }

private:
    SteadyTime m_start = SteadyClock::now();
};

inline void row(const std::string& what, const std::string& value)
{
    fmt::print("{:<58} {:>14}\n", what, value);
}

/// A number of /proc/self/status in megabytes: "VmRSS", or "VmHWM", the most that it ever was.
inline double memoryMegabytes(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(name + ":"))
            return std::stod(line.substr(name.size() + 1)) * 1024 / 1e6;
    }
    return 0;
}

} // namespace headroom
