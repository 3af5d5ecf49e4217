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

/// A profile as it is run. It holds secrets: never stored, never shown.
struct FilledProfile {
    LoadProfile profile;
    std::vector<EnvironmentValue> values;
};

/// The profile with every ${env:NAME} in its requests, auth and connection replaced by the variable's value, just
/// before sending: the profile, and so the run file, only ever holds the name. Errors name the variable and never its
/// value: one that is not set, or whose value makes a request something else, as a line break in a header would.
[[nodiscard]] Result<FilledProfile> withEnvironment(const LoadProfile& profile);

/// `text` with the values taken out again, as a server that echoes a request would bring them back. One cut off at the
/// end of the text goes too.
[[nodiscard]] std::string withoutValues(std::string text, const std::vector<EnvironmentValue>& values);

} // namespace headroom
