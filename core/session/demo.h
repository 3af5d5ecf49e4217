#pragma once

#include "profile/loadprofile.h"

#include <cstdint>
#include <string_view>

namespace headroom {

/// The demo profile (resources/profiles/demo.json, built in), aimed at a local gateway on `port`.
[[nodiscard]] LoadProfile demoProfile(std::uint16_t port);

/// One of the examples that run against the local gateway ("poll.json"), aimed at `port`. The name must be right.
[[nodiscard]] LoadProfile exampleProfile(std::string_view name, std::uint16_t port);

} // namespace headroom
