#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace headroom {

/// The benches' server: a process of its own, so that neither its memory nor its CPU time is the loader's. It answers
/// /after/MS with 200 after that time and notes what it did in memory shared with the bench. Loopback, keep-alive, one
/// thread. Make it before the bench has threads of its own: it is forked off.
class BenchServer {
public:
    using Moment = std::chrono::sys_time<std::chrono::nanoseconds>;

    /// One request, in the order in which they came.
    struct Entry {
        std::uint32_t connection = 0; ///< in the order in which they were accepted
        std::uint32_t delay = 0; ///< milliseconds, as asked for
        /// When the kernel took the last bytes of the request in. On loopback that happens inside the sender's own
        /// system call, so it is when the request was sent, however late this server came to read it.
        Moment arrived;
        Moment answered; ///< just before the answer was written; the epoch: not yet
    };

    explicit BenchServer(std::size_t mostRequests);
    ~BenchServer();
    BenchServer(const BenchServer&) = delete;
    BenchServer& operator=(const BenchServer&) = delete;

    /// Stops the whole process for `length` at the end of every `period`, until this is destroyed. Connections are
    /// still made meanwhile, by the kernel. To be called once.
    void freezeEvery(std::chrono::nanoseconds period, std::chrono::nanoseconds length);
    struct Freeze {
        Moment begin, end; ///< as the clock had it right after the process was told
    };
    [[nodiscard]] std::vector<Freeze> freezes() const; ///< those that are over

    [[nodiscard]] std::string url(int milliseconds) const;
    [[nodiscard]] std::span<const Entry> log() const; ///< what does not fit is counted only
    [[nodiscard]] std::uint64_t requests() const;
    [[nodiscard]] std::uint64_t answered() const;
    [[nodiscard]] std::uint64_t mostHeld() const; ///< requests waiting for their answer at the same time

private:
    struct Shared;
    class Loop;

    std::size_t m_mostRequests;
    Shared* m_shared;
    std::uint16_t m_port = 0;
    pid_t m_child = -1;
    mutable std::mutex m_freezesMutex;
    std::vector<Freeze> m_freezes;
    std::jthread m_freezer;
};

} // namespace headroom
