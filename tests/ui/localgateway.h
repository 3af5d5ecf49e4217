#pragma once

#include "emulator/gatewayemulator.h"
#include "profile/loadprofile.h"

#include <QtGlobal>

#include <chrono>
#include <string>

namespace headroom {

/// A gateway on loopback for a test, whose function starts at once and never lacks an instance.
class LocalGateway {
public:
    explicit LocalGateway(const std::string& gateway = "aws-apigw-rest",
                          nanoseconds limit = std::chrono::milliseconds(400))
        : m_emulator(settingsOf(gateway, limit), [](std::string_view) {})
    {
        const auto port = m_emulator.start();
        if (!port)
            qFatal("%s", port.error().message.c_str());
        m_base = "127.0.0.1:" + std::to_string(*port);
        m_profile.limit.gateway = gateway;
        m_profile.limit.time = limit;
    }

    /// A profile for one of its pages.
    [[nodiscard]] LoadProfile profileFor(const std::string& page, const std::string& scheme = "http") const
    {
        LoadProfile profile = m_profile;
        profile.name = "from the window";
        profile.request().url = scheme + "://" + m_base + page;
        return profile;
    }
    [[nodiscard]] EmulatorCounters counters() const { return m_emulator.counters(); }

private:
    static EmulatorSettings settingsOf(const std::string& gateway, nanoseconds limit)
    {
        EmulatorSettings settings;
        settings.gateway = shippedGateway(gateway);
        settings.limit = limit;
        settings.concurrency = 1'000;
        settings.coldStart.median = nanoseconds(0);
        return settings;
    }

    GatewayEmulator m_emulator;
    std::string m_base;
    LoadProfile m_profile;
};

} // namespace headroom
