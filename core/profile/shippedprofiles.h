#pragma once

#include <span>
#include <string_view>

namespace headroom {

/// A file of resources/profiles, built in: an example, or what one needs beside it.
struct ShippedFile {
    std::string_view name; ///< "near-the-wall.json"
    std::string_view text;
};

/// Profiles to start from, sorted by name. All but those of cloud endpoints run against 'headroom-cli gateway'.
[[nodiscard]] std::span<const ShippedFile> exampleProfiles();
/// The data and the schema that they name, to lie in the same folder.
[[nodiscard]] std::span<const ShippedFile> filesOfExamples();
/// JSON Schema (draft 2020-12) of a profile, for editors to complete and check by.
[[nodiscard]] std::string_view profileJsonSchema();

} // namespace headroom
