#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>

namespace headroom {

class GatewayEmulator;

/// The gateway inside the program that the demo runs against: on loopback, with a short limit, started on first use and
/// kept until the program ends, so that the demo's profile can be run again. It keeps the log a function would write.
class DemoGateway {
public:
    DemoGateway();
    ~DemoGateway();

    /// The demo's profile with its URL leading to the running gateway, and with ids that its log can be joined by.
    [[nodiscard]] Result<LoadProfile> start();
    /// Whether a profile sends to this gateway.
    [[nodiscard]] bool isTargetOf(const LoadProfile& profile) const;
    /// Whether the backend still works on requests, be it for nobody.
    [[nodiscard]] bool ghostsAtWork() const;
    [[nodiscard]] QString logFile() const;

private:
    QTemporaryDir m_folder;
    QFile m_log; ///< the emulator's thread writes it
    std::unique_ptr<GatewayEmulator> m_emulator; // last: stopped before its log goes
    std::uint16_t m_port = 0;
};

} // namespace headroom
