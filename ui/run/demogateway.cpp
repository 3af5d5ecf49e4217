#include "run/demogateway.h"

#include "display/convert.h"
#include "emulator/gatewayemulator.h"
#include "session/demo.h"

#include <QFile>

#include <algorithm>

namespace headroom {

namespace {

LoadProfile profileOf(Demo demo, std::uint16_t port)
{
    switch (demo) {
    case Demo::Polling:
        return exampleProfile("poll.json", port);
    case Demo::Push:
        return exampleProfile("push.json", port);
    case Demo::Stream:
        return exampleProfile("stream.json", port);
    case Demo::Pages:
        return exampleProfile("pages.json", port);
    case Demo::Cache:
        return exampleProfile("cached.json", port);
    case Demo::Wall:
        break;
    }
    LoadProfile profile = demoProfile(port);
    profile.correlation.traceparent = true;
    return profile;
}

} // namespace

struct DemoGateway::Running {
    std::string gateway;
    std::uint16_t port = 0;
    QFile log; ///< the emulator's thread writes it
    std::unique_ptr<GatewayEmulator> emulator; // last: stopped before its log goes
};

DemoGateway::DemoGateway() = default;
DemoGateway::~DemoGateway() = default;

Result<const DemoGateway::Running*> DemoGateway::running(const GatewayLimit& limit)
{
    for (const auto& one : m_running) {
        if (one->gateway == limit.gateway)
            return one.get();
    }
    auto one = std::make_unique<Running>();
    one->gateway = limit.gateway;
    // Without a place for its log the demo runs all the same, only without ghosts to see.
    one->log.setFileName(m_folder.filePath(QStringLiteral("%1.log").arg(qString(limit.gateway))));
    one->log.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    EmulatorSettings settings = demoSettings();
    settings.gateway = shippedGateway(limit.gateway);
    settings.limit = limit.time;
    one->emulator = std::make_unique<GatewayEmulator>(settings, [log = &one->log](std::string_view line) {
        QByteArray bytes(line.data(), static_cast<qsizetype>(line.size()));
        log->write(bytes.append('\n'));
    });
    const auto port = one->emulator->start();
    if (!port)
        return tl::make_unexpected(port.error());
    one->port = *port;
    m_running.push_back(std::move(one));
    return m_running.back().get();
}

Result<LoadProfile> DemoGateway::start(Demo demo)
{
    constexpr std::uint16_t nowhere = 1; // only to know the gateway it is for
    return running(profileOf(demo, nowhere).limit).map([&](const Running* gateway) {
        return profileOf(demo, gateway->port);
    });
}

const DemoGateway::Running* DemoGateway::targetOf(const LoadProfile& profile) const
{
    const auto found = std::find_if(m_running.begin(), m_running.end(), [&](const auto& one) {
        return profile.request().url.find("://127.0.0.1:" + std::to_string(one->port) + "/") != std::string::npos;
    });
    return found == m_running.end() ? nullptr : found->get();
}

bool DemoGateway::ghostsAtWork() const
{
    return std::any_of(m_running.begin(), m_running.end(),
                       [](const auto& one) { return one->emulator->counters().running > 0; });
}

QString DemoGateway::logFileOf(const LoadProfile& profile) const
{
    const Running* target = targetOf(profile);
    return target ? target->log.fileName() : QString();
}

} // namespace headroom
