#pragma once

#include "transport/curlrequest.h"

#include <cstdint>
#include <optional>
#include <string>

namespace headroom {

/// The request a redirect asks for.
struct Redirect {
    OutgoingRequest message;
    bool otherHost = false; ///< nobody may be told there who the request is from
};

/// None where the redirect is the answer: its target is not HTTP, or another host and `acrossHosts` is off. libcurl's
/// own following cannot tell hosts apart and takes headers with it. Methods change as browsers do it (WHATWG Fetch,
/// HTTP-redirect fetch). To another host only the headers go that describe the request, whatever else they were meant
/// for: a key is not always called Authorization.
[[nodiscard]] std::optional<Redirect> redirectOf(const CurlRequest& from, std::uint16_t status,
                                                 const std::string& location, bool acrossHosts);

} // namespace headroom
