#pragma once

#include "base/result.h"
#include "serverlog/cloudwatch/awsini.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace headroom {

// Where credentials, region and address for a call to AWS come from, as its own clients find them
// (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html). Pure: variables and texts in, a
// choice out. Errors name variables, files, profiles and settings, never a value.

/// Variables that are set and not empty.
using AwsEnvironment = std::map<std::string, std::string>;

/// Secret, all three: for signing and nothing else.
struct AwsCredentials {
    std::string accessKey, secretKey;
    std::string sessionToken; ///< empty: the keys are not temporary
    std::string from; ///< for sentences: "the environment", "profile 'dev' in /home/me/.aws/credentials"
    friend bool operator==(const AwsCredentials&, const AwsCredentials&) = default;
};
/// An address that hands them out to this container.
struct ContainerCredentials {
    std::string url;
    std::string authorization; ///< secret; empty: none, or in the file
    std::string authorizationFile;
    friend bool operator==(const ContainerCredentials&, const ContainerCredentials&) = default;
};
/// The instance metadata service, version 2, of an EC2 machine.
struct InstanceCredentials {
    std::string endpoint; ///< without a slash at its end
    friend bool operator==(const InstanceCredentials&, const InstanceCredentials&) = default;
};
/// A program that writes them, named by a profile (serverlog/cloudwatch/credentialprocess.h).
struct ProcessCredentials {
    std::string line; ///< as the profile has it; secrets may stand in it
    std::string from; ///< for sentences: "credential_process of profile 'dev'"
    friend bool operator==(const ProcessCredentials&, const ProcessCredentials&) = default;
};
using CredentialSource = std::variant<AwsCredentials, ContainerCredentials, InstanceCredentials, ProcessCredentials>;

/// The shared files, which may be empty, and their names for sentences.
struct AwsFiles {
    AwsIni credentials, config;
    std::string credentialsName = "~/.aws/credentials", configName = "~/.aws/config";
};
struct AwsFileNames {
    std::filesystem::path credentials, config;
    bool credentialsAsked = false, configAsked = false; ///< named by a variable
};
/// Empty paths where there is no home folder.
[[nodiscard]] AwsFileNames awsFileNames(const AwsEnvironment& environment);

/// What the command line says; empty: nothing.
struct AwsOptions {
    std::string profile, region, endpoint;
};

/// In this order: the variables (unless the options name a profile), the profile in the shared files (keys in the
/// credentials file, its credential_process, keys in the config file), the container, the instance. A profile that
/// signs in in a way that is not spoken here (a role to assume, SSO) is an
/// error that says how to get keys out of it.
[[nodiscard]] Result<CredentialSource> credentialSource(const AwsOptions& options, const AwsEnvironment& environment,
                                                        const AwsFiles& files);

/// The options', AWS_REGION, AWS_DEFAULT_REGION, the profile's.
[[nodiscard]] Result<std::string> awsRegion(const AwsOptions& options, const AwsEnvironment& environment,
                                            const AwsFiles& files);

/// Where CloudWatch Logs answers: the options', AWS_ENDPOINT_URL_CLOUDWATCH_LOGS, AWS_ENDPOINT_URL, or AWS itself.
[[nodiscard]] Result<std::string> logsEndpoint(const AwsOptions& options, const AwsEnvironment& environment,
                                               const std::string& region);

/// Fits into a header, as keys and tokens have to.
[[nodiscard]] bool isHeaderWord(std::string_view text);

} // namespace headroom
