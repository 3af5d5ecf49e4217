#pragma once

#include "base/networkfailure.h"
#include "base/units.h"

#include <cstdint>
#include <string_view>

namespace headroom {

/// Names a transfer between its start and its end; the caller's to choose, unique among those in flight.
enum class TransferId : std::uint32_t {};

/// A moment that never came.
inline constexpr SteadyTime neverHappened{};

/// How one HTTP exchange went. `failure` is None exactly when a whole answer came, whatever its status.
struct TransferResult {
    SteadyTime sent = neverHappened; ///< first byte handed to the socket
    SteadyTime firstByte = neverHappened;
    SteadyTime end;
    nanoseconds dns{0}, connect{0}, tls{0}; ///< zero on a reused connection
    std::uint64_t bytesIn = 0, bytesOut = 0; ///< headers and bodies
    std::uint16_t status = 0;
    NetworkFailure failure = NetworkFailure::None;
    bool connectionReused = false;
    std::string_view bodyStart; ///< of answers with status 400 and above: their first bytes; valid during the call only
    std::string_view failureText; ///< the transport's own words; valid during the call only
};

/// Hears of transfers, always from the loop's thread and never from inside Transport::start().
class TransferSink {
public:
    virtual ~TransferSink() = default;
    virtual void transferSent(TransferId id, SteadyTime at) = 0;
    virtual void transferFinished(TransferId id, const TransferResult& result) = 0;
};

/// Sends HTTP requests from one event loop; everything on that loop's thread.
class Transport {
public:
    virtual ~Transport() = default;
    /// Begins a transfer now. It ends in exactly one transferFinished(), at the latest after the client timeout.
    virtual void start(TransferId id) = 0;
    /// Deals with one event that came together with others; false: there is none, and the loop has to be run.
    virtual bool handleOne() { return false; }
    /// Drops all transfers in flight; their transferFinished() never comes.
    virtual void abandonAll() = 0;
};

} // namespace headroom
