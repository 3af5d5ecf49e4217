#pragma once

#include "serverlog/cloudwatch/awscredentials.h"

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

// Credentials that a program of the user's own hands out: `credential_process` of a profile
// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html).

/// The program and its arguments, as botocore splits the line (Python's shlex): at blanks, "..." and '...' hold them
/// together, a backslash takes what follows as it is. Nothing is expanded and no shell is asked. BadInput where a quote
/// is open or there is nothing; it quotes nothing of the line, in which secrets may stand.
[[nodiscard]] Result<std::vector<std::string>> processWords(std::string_view line);

/// {"Version": 1, "AccessKeyId", "SecretAccessKey", "SessionToken" (if temporary)}. Errors never quote the output.
[[nodiscard]] Result<AwsCredentials> processCredentials(std::string_view output, const std::string& from);

/// Runs it, for a minute at most: it may ask its user to confirm on a phone.
[[nodiscard]] Result<AwsCredentials> fetchFrom(const ProcessCredentials& process);

} // namespace headroom
