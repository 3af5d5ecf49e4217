#include "serverlog/cloudwatch/awscredentials.h"

#include "profile/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

std::string valueOf(const std::map<std::string, std::string>& values, const std::string& name)
{
    const auto found = values.find(name);
    return found == values.end() ? std::string() : found->second;
}

std::string settingOf(const AwsSection* section, const std::string& name)
{
    return section ? valueOf(*section, name) : std::string();
}

std::filesystem::path fileName(const AwsEnvironment& environment, const std::string& variable, const std::string& below)
{
    const std::string home = valueOf(environment, "HOME");
    const std::string named = valueOf(environment, variable);
    if (named.starts_with("~/") && !home.empty())
        return home + named.substr(1);
    if (!named.empty() || home.empty())
        return named;
    return home + below;
}

/// The profile in use, and what the two files say of it.
struct Profile {
    std::string name;
    const AwsSection* credentials = nullptr;
    const AwsSection* config = nullptr;
    bool named = false; ///< somebody asked for it
    [[nodiscard]] std::string setting(const std::string& setting) const
    {
        const std::string first = settingOf(credentials, setting);
        return first.empty() ? settingOf(config, setting) : first;
    }
};

Profile profileOf(const AwsOptions& options, const AwsEnvironment& environment, const AwsFiles& files)
{
    Profile profile;
    for (const std::string& name :
         {options.profile, valueOf(environment, "AWS_PROFILE"), valueOf(environment, "AWS_DEFAULT_PROFILE")}) {
        if (profile.name.empty())
            profile.name = name;
    }
    profile.named = !profile.name.empty();
    if (!profile.named)
        profile.name = "default";
    profile.credentials = credentialsProfile(files.credentials, profile.name);
    profile.config = configProfile(files.config, profile.name);
    return profile;
}

Result<CredentialSource> checked(const AwsCredentials& credentials, const std::string& secretName,
                                 const std::string& keyName)
{
    if (credentials.secretKey.empty())
        return badInput(fmt::format("{} has {} without {}", credentials.from, keyName, secretName));
    const bool fits = isHeaderWord(credentials.accessKey) && isHeaderWord(credentials.secretKey)
        && (credentials.sessionToken.empty() || isHeaderWord(credentials.sessionToken));
    if (!fits)
        return badInput(fmt::format("{} has AWS credentials with characters that such have not", credentials.from));
    return credentials;
}

AwsCredentials keysIn(const AwsSection* section, const std::string& from)
{
    std::string token = settingOf(section, "aws_session_token");
    if (token.empty())
        token = settingOf(section, "aws_security_token");
    return {settingOf(section, "aws_access_key_id"), settingOf(section, "aws_secret_access_key"), token, from};
}

/// Ways of signing in that take further services.
Result<void> checkSpoken(const Profile& profile)
{
    static constexpr std::array<const char*, 5> unspoken{"role_arn", "web_identity_token_file", "sso_session",
                                                         "sso_start_url", "login_session"};
    for (const char* const setting : unspoken) {
        if (profile.setting(setting).empty())
            continue;
        return badInput(fmt::format("profile '{0}' signs in by {1}, which is not spoken here; `eval \"$(aws configure "
                                    "export-credentials --profile {0} --format env)\"` puts its keys into the "
                                    "environment",
                                    profile.name, setting));
    }
    return {};
}

Result<CredentialSource> containerSource(const AwsEnvironment& environment)
{
    ContainerCredentials source;
    const std::string relative = valueOf(environment, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    source.url = relative.empty() ? valueOf(environment, "AWS_CONTAINER_CREDENTIALS_FULL_URI")
                                  : "http://169.254.170.2" + relative;
    source.authorizationFile = valueOf(environment, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
    if (source.authorizationFile.empty())
        source.authorization = valueOf(environment, "AWS_CONTAINER_AUTHORIZATION_TOKEN");
    const auto target = parseTarget(source.url);
    if (!target)
        return badInput("AWS_CONTAINER_CREDENTIALS_FULL_URI or its RELATIVE_URI is no address");
    // Those of ECS and EKS; anybody else who is asked in the clear could hand out what he likes.
    static constexpr std::array<std::string_view, 3> allowed{"169.254.170.2", "169.254.170.23", "fd00:ec2::23"};
    if (target->scheme != "https" && !target->loopback
        && std::find(allowed.begin(), allowed.end(), target->host) == allowed.end())
        return badInput("AWS_CONTAINER_CREDENTIALS_FULL_URI names a host that is neither this machine, nor a container "
                        "service's, nor spoken to in TLS");
    return source;
}

bool isRegion(const std::string& region)
{
    return !region.empty() && region.size() <= 63 && std::all_of(region.begin(), region.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

bool isHeaderWord(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

AwsFileNames awsFileNames(const AwsEnvironment& environment)
{
    return {fileName(environment, "AWS_SHARED_CREDENTIALS_FILE", "/.aws/credentials"),
            fileName(environment, "AWS_CONFIG_FILE", "/.aws/config"),
            !valueOf(environment, "AWS_SHARED_CREDENTIALS_FILE").empty(),
            !valueOf(environment, "AWS_CONFIG_FILE").empty()};
}

Result<CredentialSource> credentialSource(const AwsOptions& options, const AwsEnvironment& environment,
                                          const AwsFiles& files)
{
    AwsCredentials variables{valueOf(environment, "AWS_ACCESS_KEY_ID"), valueOf(environment, "AWS_SECRET_ACCESS_KEY"),
                             valueOf(environment, "AWS_SESSION_TOKEN"), "the environment"};
    if (options.profile.empty() && !variables.accessKey.empty())
        return checked(variables, "AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID");
    const Profile profile = profileOf(options, environment, files);
    if (profile.named && !profile.credentials && !profile.config)
        return badInput(fmt::format("there is no AWS profile '{}' in {} or {}", profile.name, files.credentialsName,
                                    files.configName));
    if (auto spoken = checkSpoken(profile); !spoken)
        return tl::make_unexpected(spoken.error());
    const std::array<std::pair<const AwsSection*, std::string>, 2> sections{
        {{profile.credentials, files.credentialsName}, {profile.config, files.configName}}};
    const std::string process = profile.setting("credential_process");
    for (const auto& [section, file] : sections) {
        if (section == profile.config && !process.empty())
            return ProcessCredentials{process, fmt::format("credential_process of profile '{}'", profile.name)};
        const AwsCredentials keys = keysIn(section, fmt::format("profile '{}' in {}", profile.name, file));
        if (!keys.accessKey.empty())
            return checked(keys, "aws_secret_access_key", "aws_access_key_id");
    }
    if (environment.contains("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
        || environment.contains("AWS_CONTAINER_CREDENTIALS_FULL_URI"))
        return containerSource(environment);
    if (environment.contains("AWS_WEB_IDENTITY_TOKEN_FILE"))
        return badInput("AWS_WEB_IDENTITY_TOKEN_FILE is a way to sign in that is not spoken here; `aws configure "
                        "export-credentials --format env` gives keys for the environment");
    if (valueOf(environment, "AWS_EC2_METADATA_DISABLED") == "true")
        return badInput(fmt::format("there are no AWS credentials: none in AWS_ACCESS_KEY_ID, and none in profile '{}' "
                                    "of {} or {}",
                                    profile.name, files.credentialsName, files.configName));
    std::string endpoint = valueOf(environment, "AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (endpoint.empty())
        endpoint = profile.setting("ec2_metadata_service_endpoint");
    if (endpoint.empty())
        endpoint = "http://169.254.169.254";
    while (endpoint.ends_with('/'))
        endpoint.pop_back();
    if (const auto target = parseTarget(endpoint); !target)
        return badInput("the address of the instance metadata is wrong: " + target.error().message);
    return InstanceCredentials{endpoint};
}

Result<std::string> awsRegion(const AwsOptions& options, const AwsEnvironment& environment, const AwsFiles& files)
{
    const Profile profile = profileOf(options, environment, files);
    for (const std::string& region : {options.region, valueOf(environment, "AWS_REGION"),
                                      valueOf(environment, "AWS_DEFAULT_REGION"), profile.setting("region")}) {
        if (!region.empty() && !isRegion(region))
            return badInput("an AWS region consists of small letters, digits and hyphens, like eu-west-1");
        if (!region.empty())
            return region;
    }
    return badInput(
        fmt::format("no AWS region is named: --region does, or AWS_REGION, or 'region' of profile '{}' in {}",
                    profile.name, files.configName));
}

Result<std::string> logsEndpoint(const AwsOptions& options, const AwsEnvironment& environment,
                                 const std::string& region)
{
    std::string endpoint = options.endpoint;
    for (const char* const variable : {"AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", "AWS_ENDPOINT_URL"}) {
        if (endpoint.empty() && valueOf(environment, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") != "true")
            endpoint = valueOf(environment, variable);
    }
    if (endpoint.empty())
        return fmt::format("https://logs.{}.amazonaws.com{}/", region, region.starts_with("cn-") ? ".cn" : "");
    if (const auto target = parseTarget(endpoint); !target)
        return badInput("the address of CloudWatch Logs: " + target.error().message);
    return endpoint;
}

} // namespace headroom
