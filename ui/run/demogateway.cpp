#include "run/demogateway.h"

#include "emulator/gatewayemulator.h"
#include "session/demo.h"

namespace headroom {

DemoGateway::DemoGateway() = default;
DemoGateway::~DemoGateway() = default;

Result<LoadProfile> DemoGateway::start()
{
    if (!m_emulator) {
        auto emulator = std::make_unique<GatewayEmulator>(demoSettings());
        const auto port = emulator->start();
        if (!port)
            return tl::make_unexpected(port.error());
        m_emulator = std::move(emulator);
        m_port = *port;
    }
    return demoProfile(m_port);
}

} // namespace headroom
