#pragma once

#include "profile/loadprofile.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

// What may be a secret goes into no file and no report: recognised by the name of the header, parameter or field it
// stands in, or by how it looks. Values that a profile takes from somewhere (${env:NAME} ...) are none: their names
// alone are written down.

/// What stands in place of a secret. As a template it asks for a variable that nobody sets, so that a profile taken
/// from a run says what it lacks instead of sending something else.
inline constexpr std::string_view redactedText = "${env:REDACTED}";
inline constexpr std::string_view redactedName = "REDACTED"; ///< of the variable

/// Whether a header, parameter or field of this name holds a secret: Authorization, Cookie, X-Api-Key, access_token,
/// password ...
[[nodiscard]] bool namesSecret(std::string_view name);

struct Redaction {
    LoadProfile profile; ///< without its secrets
    std::vector<std::string> values; ///< what was taken out: never to be stored or shown
};
[[nodiscard]] Redaction redacted(const LoadProfile& profile);

/// The same of one request.
[[nodiscard]] HttpRequest withoutSecrets(HttpRequest request);

/// Where a redacted profile lacks a value, a few words each: "header Authorization of GET /report".
[[nodiscard]] std::vector<std::string> redactedPlaces(const LoadProfile& profile);

/// Foreign text, such as a failure's body, without what looks like a secret in it: values of fields and parameters that
/// name one, bearer tokens, JSON web tokens, user and password in a URL.
[[nodiscard]] std::string withoutLikelySecrets(std::string_view text);

} // namespace headroom
