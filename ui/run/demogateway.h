#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// What can be seen without an account: an endpoint at its wall, and each of the remedies.
enum class Demo { Wall, Polling, Push, Stream, Pages, Cache };

/// The gateways inside the program that the demos run against: on loopback, with a short limit, each started on first
/// use and kept until the program ends, so that a demo's profile can be run again. They keep the log a function would
/// write.
class DemoGateway {
public:
    DemoGateway();
    ~DemoGateway();

    /// The demo's profile with its URL leading to the running gateway; that of the wall with ids that its log can be
    /// joined by.
    [[nodiscard]] Result<LoadProfile> start(Demo demo);
    /// Whether a profile sends to one of these gateways.
    [[nodiscard]] bool isTargetOf(const LoadProfile& profile) const { return targetOf(profile) != nullptr; }
    /// Whether a backend still works on requests, be it for nobody.
    [[nodiscard]] bool ghostsAtWork() const;
    /// Of the gateway that a profile sends to.
    [[nodiscard]] QString logFileOf(const LoadProfile& profile) const;

private:
    struct Running;
    [[nodiscard]] Result<const Running*> running(const GatewayLimit& limit);
    [[nodiscard]] const Running* targetOf(const LoadProfile& profile) const;

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Running>> m_running; ///< by the gateway they are
};

} // namespace headroom
