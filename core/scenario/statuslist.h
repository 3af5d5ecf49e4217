#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

/// HTTP statuses as people list them: "2xx, 304, 400-403".
class StatusList {
public:
    [[nodiscard]] static Result<StatusList> parse(std::string_view text);
    [[nodiscard]] bool contains(std::uint16_t status) const;

private:
    std::vector<std::pair<std::uint16_t, std::uint16_t>> m_ranges; ///< both ends included
};

} // namespace headroom
