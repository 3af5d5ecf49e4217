#pragma once

#include "base/result.h"
#include "base/units.h"
#include "profile/connection.h"
#include "profile/outgoingrequest.h"
#include "transport/awssignature.h"
#include "transport/curleasy.h"

#include <memory>
#include <optional>
#include <string>

namespace headroom {

/// What all requests of a transport have in common.
struct RequestTerms {
    Auth auth;
    std::string serverName; ///< see Connection
    nanoseconds clientTimeout{0};
    bool certificate = true; ///< the client's, if it has one, may be shown
};

/// A request in libcurl's terms, made once and shared by all handles that send it: parsing the URL for every transfer
/// was measured at several microseconds.
struct CurlRequest {
    OutgoingRequest message; ///< what it was made from, parts turned into a body; where a redirect starts from
    CurlUrlPtr target; ///< whom the user means
    CurlUrlPtr url; ///< what libcurl is told: the same, or with the server's other name as its host
    CurlListPtr headers;
    CurlListPtr connectTo;
    std::optional<AwsSigner> signer; ///< signs each transfer anew
    nanoseconds clientTimeout{0};
    bool certificate = true; ///< the client's, if it has one, may be shown
};
using CurlRequestPtr = std::shared_ptr<const CurlRequest>;

/// Bad input where the URL cannot be read or a header would break into two. The error shows no values: they may be
/// secrets.
[[nodiscard]] Result<CurlRequestPtr> makeCurlRequest(OutgoingRequest message, const RequestTerms& terms);

} // namespace headroom
