#pragma once

#include "base/result.h"
#include "emulator/cloudwatchlog.h"
#include "emulator/emulatorsettings.h"

#include <cstdint>
#include <memory>

namespace headroom {

/// What has happened since the emulator was made. Each number is exact; read together while requests run they may be
/// one request apart.
struct EmulatorCounters {
    std::uint64_t accepted = 0; ///< complete requests handed to the gateway
    std::uint64_t refused = 0; ///< what was no request, or too large a one: answered, but not accepted
    std::uint64_t answered = 0; ///< of the accepted: by the backend or by the gateway, cut ones and timeouts included
    std::uint64_t gatewayTimeouts = 0; ///< answered or cut by the gateway at its limit
    std::uint64_t ghostsFinished = 0; ///< backend runs that ended by themselves after their gateway timeout
    std::uint64_t throttled = 0; ///< refused by the backend for want of an instance
    std::uint64_t inFlight = 0; ///< accepted and not yet answered
    std::uint64_t running = 0; ///< backend runs not yet ended; more than inFlight while there are ghosts
};

/// A gateway on loopback with its time limit, in front of a backend that runs on after the gateway has given up: the
/// built-in Lambda-like demo, or the user's own server (settings.upstream). Serves HTTP/1.1 on a thread of its own.
class GatewayEmulator {
public:
    /// log may be empty; it is called on the emulator's thread between start() and the end of stop().
    explicit GatewayEmulator(EmulatorSettings settings, LogSink log = {});
    ~GatewayEmulator(); ///< stops
    GatewayEmulator(const GatewayEmulator&) = delete;
    GatewayEmulator& operator=(const GatewayEmulator&) = delete;

    /// Listens on 127.0.0.1 and returns the port. Raises this process' descriptor limit. An upstream's name is resolved
    /// here, once, which may take as long as the name server takes. Errors: a setting that cannot be (BadInput), a port
    /// that cannot be had or a name that is unknown (Network). May be called again after stop(). Owner's thread.
    [[nodiscard]] Result<std::uint16_t> start();
    /// Disconnects every client and drops what the backend still runs (nothing more is logged), then joins the thread.
    /// Does not wait for requests. Owner's thread; harmless when not started.
    void stop();

    [[nodiscard]] EmulatorCounters counters() const; ///< any thread

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace headroom
