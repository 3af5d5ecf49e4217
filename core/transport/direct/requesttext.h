#pragma once

#include "transport/curlrequest.h"

#include <span>
#include <string>

namespace headroom {

/// The head of a request as libcurl would send it over HTTP/1.1, byte for byte, from the request line to the empty
/// line: a target must not be able to tell the two transports apart. `extra` lines stand in front of the request's own.
[[nodiscard]] std::string requestHead(const CurlRequest& request, std::span<const std::string> extra = {});

} // namespace headroom
