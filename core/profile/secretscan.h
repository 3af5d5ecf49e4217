#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Whether nothing of the text is a value of its own: only ${...} and the scheme words and signs between them, as in
/// "Bearer ${env:TOKEN}". Empty text is.
[[nodiscard]] bool onlyReferences(std::string_view text);

/// The text with redactedText in place of every secret it shows: the value behind a name that names one (JSON, forms,
/// queries, header lines), bearer tokens, JSON web tokens, user and password in a URL. One pass. What was taken out is
/// added to `values`, where there are any.
[[nodiscard]] std::string withoutSecretsIn(std::string_view text, std::vector<std::string>* values);

} // namespace headroom
