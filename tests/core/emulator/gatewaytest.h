#pragma once

#include "emulator/gatewayemulator.h"

#include <QTest>

namespace headroom {

/// Starts one and returns its port, or 0 after having said why not.
inline std::uint16_t started(GatewayEmulator& gateway)
{
    const auto port = gateway.start();
    if (!port)
        qWarning("%s", port.error().message.c_str());
    return port.value_or(std::uint16_t(0));
}

/// Waits for what happens on the emulator's thread after its answer is out.
template <typename Condition> bool eventually(Condition condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

} // namespace headroom
