#pragma once

#include "profile/loadprofile.h"

#include <QString>

namespace headroom {

// What the folded parts of the Profile page hold, in short phrases. They name secrets, never show one.

/// "data from users.csv, each row at most once"
[[nodiscard]] QString dataText(const std::vector<Feeder>& data);
/// "signed with AWS SigV4 (eu-west-1, execute-api)"; empty: nothing says who the requests are from.
[[nodiscard]] QString authText(const Auth& auth);
/// What is seldom set: "through the proxy 10.0.0.7:3128; TLS 1.3 at least".
[[nodiscard]] QString connectionText(const Connection& connection);
/// One shape of a load, without those that follow it: "up to 20/s in 2 stages for 15 s".
[[nodiscard]] QString shapeText(LoadShape shape);

} // namespace headroom
