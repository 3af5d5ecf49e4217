#pragma once

#include "profile/target.h"
#include "serverlog/cloudwatch/awscredentials.h"

#include <vector>

namespace headroom {

/// What this process has of it: variables of AWS, and HOME.
[[nodiscard]] AwsEnvironment awsEnvironment();

/// A file that is not there is empty, unless a variable named it. Errors name the file.
[[nodiscard]] Result<AwsFiles> readAwsFiles(const AwsFileNames& names);

/// Whom fetchCredentials() will ask; nobody where they are at hand.
[[nodiscard]] std::vector<Target> credentialHosts(const CredentialSource& source);

/// Asks the container's or the instance's address, for a few seconds at most, or runs the profile's program. Errors
/// never hold an answer: it may be half a credential.
[[nodiscard]] Result<AwsCredentials> fetchCredentials(const CredentialSource& source);

} // namespace headroom
