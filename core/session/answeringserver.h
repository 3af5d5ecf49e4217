#pragma once

#include "base/result.h"
#include "base/units.h"

#include <memory>
#include <string>

namespace headroom {

/// The least a server can do: 200 and two bytes to every request, on loopback, on a thread of its own. What a
/// generator is measured against, so it takes as little of the machine as it can. Requests without a body only.
class AnsweringServer {
public:
    /// Network where it cannot listen.
    [[nodiscard]] static Result<std::unique_ptr<AnsweringServer>> start();
    ~AnsweringServer();
    AnsweringServer(const AnsweringServer&) = delete;
    AnsweringServer& operator=(const AnsweringServer&) = delete;

    /// Answers at once.
    [[nodiscard]] std::string url() const;
    /// Answers after holdTime.
    [[nodiscard]] std::string holdingUrl() const;
    static constexpr nanoseconds holdTime = std::chrono::milliseconds(1500);

    /// That its thread has used so far. Any thread; waits for the server's.
    [[nodiscard]] nanoseconds cpuTime() const;

private:
    struct Parts;
    explicit AnsweringServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace headroom
