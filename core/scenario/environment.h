#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"

#include <string>
#include <vector>

namespace headroom {

/// A value that came from the environment, and the name that stands for it wherever it would be written down.
struct EnvironmentValue {
    std::string name;
    std::string value;
};

/// A request as it is sent. It holds secrets: never stored, never shown.
struct FilledRequest {
    HttpRequest request;
    std::vector<EnvironmentValue> values;
};

/// The request with every ${env:NAME} in URL, headers and body replaced by the variable's value, just before sending:
/// the profile, and so the run file, only ever holds the name. Errors name the variable and never its value: one that
/// is not set, or whose value makes the request something else, as a line break in a header would.
[[nodiscard]] Result<FilledRequest> withEnvironment(const HttpRequest& request);

/// `text` with the values taken out again, as a server that echoes a request would bring them back. One cut off at the
/// end of the text goes too.
[[nodiscard]] std::string withoutValues(std::string text, const std::vector<EnvironmentValue>& values);

} // namespace headroom
