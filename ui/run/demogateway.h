#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <cstdint>
#include <memory>

namespace headroom {

class GatewayEmulator;

/// The gateway inside the program that the demo runs against: on loopback, with a short limit, started on first use and
/// kept until the program ends, so that the demo's profile can be run again.
class DemoGateway {
public:
    DemoGateway();
    ~DemoGateway();

    /// The demo's profile with its URL leading to the running gateway.
    [[nodiscard]] Result<LoadProfile> start();

private:
    std::unique_ptr<GatewayEmulator> m_emulator;
    std::uint16_t m_port = 0;
};

} // namespace headroom
