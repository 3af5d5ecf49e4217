#pragma once

#include "base/cacheuse.h"
#include "base/httpversion.h"
#include "base/networkfailure.h"
#include "base/units.h"
#include "profile/connection.h"
#include "profile/outgoingrequest.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// An answer with this status or above is kept a little of, as evidence of who made it.
inline constexpr std::uint16_t firstFailureStatus = 400;
inline constexpr std::size_t keptOfFailures = 512; ///< bytes of its body

/// Of which answers the body's pieces are told: not of redirects, which may be followed, nor of failures.
[[nodiscard]] constexpr bool hasPieces(long status)
{
    return status >= 200 && status < 300;
}

/// Names a transfer between its start and its end; the caller's to choose, unique among those in flight.
enum class TransferId : std::uint32_t {};

/// A moment that never came.
inline constexpr SteadyTime neverHappened{};

/// The cookies of one virtual user between its requests, in libcurl's own form (Netscape cookie file lines).
struct CookieJar {
    std::vector<std::string> cookies;
};

/// One start: which of the prepared requests, and what differs from it this time.
struct TransferOrder {
    std::size_t request = 0; ///< of those the transport was made with
    const OutgoingRequest* filled = nullptr; ///< instead of the prepared one; read during start() only
    std::span<const Header> extraHeaders{}; ///< besides those of the request: correlation ids
    CookieJar* cookies = nullptr; ///< the user's, where the connection keeps cookies; lives until the end
    SteadyTime now = SteadyClock::now(); ///< when it starts: every look at the clock costs one part in 200 of a request
};

/// How one HTTP exchange went. `failure` is None exactly when a whole answer came, whatever its status.
/// Views are valid during the call that brings the result only.
struct TransferResult {
    SteadyTime sent = neverHappened; ///< first byte handed to the socket
    SteadyTime firstByte = neverHappened;
    SteadyTime lastByte = neverHappened; ///< that was heard, of headers or body
    SteadyTime end;
    nanoseconds dns{0}, connect{0}, tls{0}; ///< zero on a reused connection
    std::uint64_t bytesIn = 0, bytesOut = 0; ///< headers and bodies
    std::uint16_t status = 0;
    NetworkFailure failure = NetworkFailure::None;
    HttpVersion version = HttpVersion::None; ///< of the answer
    bool connectionReused = false;
    std::uint32_t redirects = 0; ///< followed on the way to this answer
    /// Where it leads, of a redirect that would be followed if not as many had been as may be; empty: it is the answer.
    std::string_view leadsOn;
    std::uint32_t resends = 0; ///< how often a request went out again; see transport/resend.h
    std::string_view bodyStart; ///< of answers with status 400 and above: their first bytes
    std::string_view body; ///< unpacked, as far as the request wanted it kept
    std::uint64_t bodyBytes = 0; ///< of the unpacked body, kept or not
    bool bodyWhole = true; ///< nothing of the body is missing in `body`
    std::string_view retryAfter; ///< the header's value, of any answer
    CacheUse cache = CacheUse::Unsaid;
    /// If the request wanted them, and of every answer with status 400 and above; names in lower case; of the last
    /// answer.
    std::span<const Header> headers{};
    std::string_view failureText; ///< the transport's own words
};

/// Hears of transfers, always from the loop's thread and never from inside Transport::start().
class TransferSink {
public:
    virtual ~TransferSink() = default;
    virtual void transferSent(TransferId id, SteadyTime at) = 0;
    /// A request of the transfer goes out again, because the kept connection closed under it; see transport/resend.h.
    virtual void transferResent(TransferId /*id*/, SteadyTime /*at*/) { }
    /// The first byte of its answer came. With neverHappened: that answer was a redirect which is followed, and the
    /// wait begins anew. A transfer may be over without it.
    virtual void transferBegan(TransferId /*id*/, SteadyTime /*firstByte*/) { }
    /// Bytes of the body of a 2xx answer as they came, unpacked, where the request wants its pieces (see Kept). What
    /// was one chunk at its sender may come as several, never several as one. False: nothing more is wanted of this
    /// answer; it ends here as if it were whole, with what had come, and its connection is closed. No transfer may be
    /// begun in here.
    virtual bool transferPiece(TransferId /*id*/, std::string_view /*bytes*/, SteadyTime /*at*/) { return true; }
    virtual void transferFinished(TransferId id, const TransferResult& result) = 0;
};

/// What a transport is made for: the requests it will send over and over, and how it connects.
struct TransportPlan {
    std::vector<OutgoingRequest> requests; ///< one without a method keeps the place of one that is sent otherwise
    Connection connection; ///< variables filled in
    Auth auth; ///< variables filled in; a client-credentials token has become a BearerAuth
    nanoseconds clientTimeout{0};
};

/// Sends HTTP requests from one event loop; everything on that loop's thread.
class Transport {
public:
    virtual ~Transport() = default;
    /// Begins a transfer now. It ends in exactly one transferFinished(), at the latest after the client timeout.
    virtual void start(TransferId id, const TransferOrder& order) = 0;
    /// Deals with one event that came together with others, sooner than the loop would; false: there is none.
    virtual bool handleOne() { return false; }
    /// Waits for its sockets, at most until that moment, for less than a turn of the loop costs, where nothing else
    /// uses the loop but who calls wake(). False: the loop has to be run instead, because the transport needs it now.
    virtual bool waitUntil(SteadyTime /*now*/, SteadyTime /*until*/) { return false; }
    /// Any thread: something was posted to the loop, and waitUntil() is not to sleep over it.
    virtual void wake() { }
    /// Drops all transfers in flight; their transferFinished() never comes.
    virtual void abandonAll() = 0;
    /// A new token for requests from now on (client credentials).
    virtual void setBearer(std::string token) = 0;
};

} // namespace headroom
