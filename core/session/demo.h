#pragma once

#include "profile/loadprofile.h"

#include <cstdint>

namespace headroom {

/// The demo profile (resources/profiles/demo.json, built in), aimed at a local gateway on `port`.
[[nodiscard]] LoadProfile demoProfile(std::uint16_t port);

} // namespace headroom
