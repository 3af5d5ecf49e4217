#pragma once

#include "profile/loadprofile.h"

#include <QStringList>

namespace headroom {

// What a profile says and the Profile page has no field for, in short phrases. It is shown so that nobody takes the
// fields for all of it, and kept as it is.

/// "2 query parameters", "3 checks", "takes token from the answer", and the profile's data files.
[[nodiscard]] QStringList requestFacts(const LoadProfile& profile, std::size_t request);
/// "then 50/s for 60 s", "seed 7"
[[nodiscard]] QStringList loadFacts(const LoadShape& load);
/// "signed with AWS SigV4 (eu-west-1, execute-api)", "through the proxy 10.0.0.7:3128". Names secrets, never shows one.
[[nodiscard]] QStringList connectionFacts(const LoadProfile& profile);

/// A body that is not a text: "The bytes of the file big.json".
[[nodiscard]] QString bodyText(const RequestBody& body);

} // namespace headroom
