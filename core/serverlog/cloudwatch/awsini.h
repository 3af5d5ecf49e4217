#pragma once

#include "base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace headroom {

/// The settings of one section, names in lower case.
using AwsSection = std::map<std::string, std::string>;

/// A shared AWS file (~/.aws/credentials, ~/.aws/config) by its sections, as botocore reads it, which is Python's
/// configparser. What a setting nests below itself in indented lines is not kept: nothing here needs it.
using AwsIni = std::map<std::string, AwsSection>;

/// Foreign text that holds secrets: an error names `source` and the line, and never quotes it.
[[nodiscard]] Result<AwsIni> readAwsIni(std::string_view text, std::string_view source);

/// The profile's section: [NAME] of a credentials file, [profile NAME] of a config file, where "default" may do without
/// the word. Null if there is none.
[[nodiscard]] const AwsSection* credentialsProfile(const AwsIni& credentials, const std::string& profile);
[[nodiscard]] const AwsSection* configProfile(const AwsIni& config, const std::string& profile);

} // namespace headroom
