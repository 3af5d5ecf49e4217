#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

// Texts of a cURL command and of a profile (scenario/template.h). ${env:NAME} stands for the same in both, so that a
// secret can stay out of a command; every other ${ of a command is just that.

/// As a template that stands for this very text but for ${env:NAME}: before a {, $$ stands for one $.
[[nodiscard]] std::string asTemplate(std::string_view text);
/// The way back: what a template without values to be put in stands for, and ${...} as it is written.
[[nodiscard]] std::string plainText(std::string_view written);

/// Percent-encoded for a query, but for each ${env:NAME}.
[[nodiscard]] std::string encodedButReferences(std::string_view text);
/// The names of all ${env:NAME} in a text, each once.
[[nodiscard]] std::vector<std::string> referencedVariables(std::string_view text);

} // namespace headroom
