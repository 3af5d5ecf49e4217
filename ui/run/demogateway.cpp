#include "run/demogateway.h"

#include "emulator/gatewayemulator.h"
#include "session/demo.h"

namespace headroom {

DemoGateway::DemoGateway()
    : m_log(m_folder.filePath(QStringLiteral("demo-gateway.log")))
{
}

DemoGateway::~DemoGateway() = default;

Result<LoadProfile> DemoGateway::start()
{
    if (!m_emulator) {
        // Without a place for its log the demo runs all the same, only without ghosts to see.
        m_log.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        auto emulator = std::make_unique<GatewayEmulator>(demoSettings(), [this](std::string_view line) {
            QByteArray bytes(line.data(), static_cast<qsizetype>(line.size()));
            m_log.write(bytes.append('\n'));
        });
        const auto port = emulator->start();
        if (!port)
            return tl::make_unexpected(port.error());
        m_emulator = std::move(emulator);
        m_port = *port;
    }
    LoadProfile profile = demoProfile(m_port);
    profile.correlation.traceparent = true;
    return profile;
}

bool DemoGateway::isTargetOf(const LoadProfile& profile) const
{
    const std::string here = "http://127.0.0.1:" + std::to_string(m_port) + "/";
    return m_emulator && profile.request().url.starts_with(here);
}

bool DemoGateway::ghostsAtWork() const
{
    return m_emulator && m_emulator->counters().running > 0;
}

QString DemoGateway::logFile() const
{
    return m_log.fileName();
}

} // namespace headroom
