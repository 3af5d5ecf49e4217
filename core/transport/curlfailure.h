#pragma once

#include "base/networkfailure.h"

#include <curl/curl.h>

namespace headroom {

/// What a libcurl result means for a request (https://curl.se/libcurl/c/libcurl-errors.html). `osErrno` is
/// CURLINFO_OS_ERRNO: a connect that failed for want of ports or descriptors is this machine's fault, not the target's.
[[nodiscard]] NetworkFailure networkFailureOf(CURLcode code, long osErrno);

} // namespace headroom
