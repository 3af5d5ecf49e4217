#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>

namespace headroom {

/// JSON whose values know the line they stand on, which nlohmann's own tree forgets: without it an error in a long
/// profile can only be described, not found.
struct PositionedJson {
    nlohmann::ordered_json root;
    std::map<std::string, int> lines; ///< by path as people write it: "load.rate", "request.headers[2]"; root is ""

    /// The line of a path, or of the nearest thing around it.
    [[nodiscard]] int lineOf(std::string path) const;
};

/// Parses strict JSON. Malformed text and a key that stands twice in one object are errors that name the line.
[[nodiscard]] Result<PositionedJson> parsePositioned(std::string_view json, std::string_view source);

} // namespace headroom
