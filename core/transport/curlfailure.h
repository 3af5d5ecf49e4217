#pragma once

#include "base/networkfailure.h"

#include <curl/curl.h>

#include <string_view>

namespace headroom {

/// What a libcurl result means for a request (https://curl.se/libcurl/c/libcurl-errors.html). `osErrno` is
/// CURLINFO_OS_ERRNO: a connect that failed for want of ports or descriptors is this machine's fault, not the target's.
[[nodiscard]] NetworkFailure networkFailureOf(CURLcode code, long osErrno);

/// TLS 1.3 lets the client finish before the server looks at its certificate: the refusal comes when the answer is
/// read. `text` is libcurl's.
[[nodiscard]] bool isTlsRefusal(CURLcode code, std::string_view text);

} // namespace headroom
