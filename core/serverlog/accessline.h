#pragma once

#include "serverlog/logevent.h"

#include <string_view>

namespace headroom {

/// A line of an access log in the Common or Combined Log Format, with or without more behind it: nginx, gunicorn,
/// Apache, Zappa, and API Gateway's CLF preset. Of what stands behind, the first thing that reads as a time is the time
/// the request took ("0.123" seconds, "0/20512" as Zappa writes it, "12ms", "rt=0.123", a whole number if `times` says
/// in what unit). The moment is taken for the end of the request, when such servers write their lines, but of API
/// Gateway's for its beginning. Nothing for any other line.
[[nodiscard]] std::optional<LogEvent> readAccessLine(std::string_view line, const AccessTimes& times = {});

} // namespace headroom
