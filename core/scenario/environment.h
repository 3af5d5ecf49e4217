#pragma once

#include "base/result.h"
#include "profile/connection.h"

#include <string>
#include <vector>

namespace headroom {

/// A value that came from the environment, and the name that stands for it wherever it would be written down.
struct EnvironmentValue {
    std::string name;
    std::string value;
};

/// Variables that are asked for and not set, each once. Whoever only looks a profile over passes a list to be filled:
/// then one that is not set is noted there, its name stands in for its value, and nothing made so may be sent.
using UnsetVariables = std::vector<std::string>;

/// The variable's value, noted in `values`. The error names the variable.
[[nodiscard]] Result<std::string> environmentValue(const std::string& name, std::vector<EnvironmentValue>& values,
                                                   UnsetVariables* unset = nullptr);

/// How a run connects and who it is. It holds secrets: never stored, never shown.
struct FilledConnection {
    Connection connection;
    Auth auth;
    std::vector<EnvironmentValue> values;
};

/// Both with every ${env:NAME} replaced by the variable's value, just before sending: the profile, and so the run file,
/// only ever holds the name. They hold no other variables. The error names a variable that is not set, never a value.
[[nodiscard]] Result<FilledConnection> withEnvironment(const Connection& connection, const Auth& auth,
                                                       UnsetVariables* unset = nullptr);

/// The values as they may come back from a target: as they are, percent-encoded (libcurl writes small letters), inside
/// JSON and on a page of HTML; the longest first, because a short one may be a part of a longer one.
[[nodiscard]] std::vector<EnvironmentValue> everyForm(const std::vector<EnvironmentValue>& values);

/// `text` with the values taken out again, as a server that echoes a request would bring them back. One cut off at the
/// end of the text goes too.
[[nodiscard]] std::string withoutValues(std::string text, const std::vector<EnvironmentValue>& values);

} // namespace headroom
