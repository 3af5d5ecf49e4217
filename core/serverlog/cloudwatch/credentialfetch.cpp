#include "serverlog/cloudwatch/credentialfetch.h"

#include "base/files.h"
#include "serverlog/cloudwatch/credentialprocess.h"
#include "serverlog/jsonfields.h"
#include "transport/httpcalls.h"

#include <fmt/format.h>

#include <algorithm>
#include <unistd.h>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t largestFile = 1 << 20;
constexpr nanoseconds containerPatience = 5s;
constexpr nanoseconds instancePatience = 1s; // elsewhere than on EC2 nobody answers there

Result<AwsIni> readIni(const std::filesystem::path& file, bool asked)
{
    std::error_code unknown;
    if (file.empty() || (!asked && !std::filesystem::exists(file, unknown)))
        return AwsIni();
    return readFile(file, largestFile).and_then([&](const std::string& text) {
        return readAwsIni(text, file.string());
    });
}

Result<std::string> answerTo(HttpCalls& calls, const HttpCall& call, const std::string& who)
{
    const HttpReply reply = calls.send(call);
    if (reply.failure != NetworkFailure::None)
        return failure(ErrorKind::Network, fmt::format("{} gives no credentials: {}", who, reply.trouble));
    if (reply.status != 200)
        return failure(ErrorKind::Network, fmt::format("{} gives no credentials: it answered {}", who, reply.status));
    return reply.body;
}

/// Both services answer in the same form.
Result<AwsCredentials> readCredentials(const std::string& answer, const std::string& who)
{
    const auto json = nlohmann::json::parse(answer, nullptr, false);
    AwsCredentials credentials{textAt(json, "AccessKeyId"), textAt(json, "SecretAccessKey"), textAt(json, "Token"),
                               who};
    for (const std::string* const word : {&credentials.accessKey, &credentials.secretKey, &credentials.sessionToken}) {
        if (!isHeaderWord(*word))
            return failure(ErrorKind::Network, fmt::format("{} gives no credentials that can be used", who));
    }
    return credentials;
}

Result<std::string> authorizationOf(const ContainerCredentials& container)
{
    std::string text = container.authorization;
    if (!container.authorizationFile.empty()) {
        auto read = readFile(container.authorizationFile, largestFile);
        if (!read)
            return read;
        text = std::move(*read);
        text.erase(text.find_last_not_of(" \t\r\n") + 1);
    }
    if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c >= 0x7f; }))
        return badInput("the container's authorization token does not fit into a header");
    return text;
}

Result<AwsCredentials> fetchFrom(const ContainerCredentials& container)
{
    const std::string who = "the container's credential service";
    auto authorization = authorizationOf(container);
    if (!authorization)
        return tl::make_unexpected(authorization.error());
    HttpCalls calls{{}};
    HttpCall call{"GET", container.url, {{"Accept", "application/json"}}, {}, containerPatience};
    if (!authorization->empty())
        call.headers.push_back({"Authorization", *authorization});
    return answerTo(calls, call, who).and_then([&](const std::string& answer) { return readCredentials(answer, who); });
}

/// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
Result<AwsCredentials> fetchFrom(const InstanceCredentials& instance)
{
    const std::string who = "the instance metadata service";
    const std::string roles = instance.endpoint + "/latest/meta-data/iam/security-credentials/";
    HttpCalls calls{{}};
    const auto token = answerTo(calls,
                                {"PUT",
                                 instance.endpoint + "/latest/api/token",
                                 {{"X-aws-ec2-metadata-token-ttl-seconds", "300"}},
                                 {},
                                 instancePatience},
                                who);
    if (!token)
        return failure(ErrorKind::Network,
                       fmt::format("there are no AWS credentials: none in the environment, none in the profile, and {}",
                                   token.error().message));
    if (!isHeaderWord(*token))
        return failure(ErrorKind::Network, who + " gives no token that can be used");
    const std::vector<Header> shown{{"X-aws-ec2-metadata-token", *token}};
    const auto role = answerTo(calls, {"GET", roles, shown, {}, instancePatience}, who);
    if (!role)
        return tl::make_unexpected(role.error());
    const std::string name = role->substr(0, role->find_first_of("\r\n"));
    if (!isHeaderWord(name) || name.find_first_of("/?#%") != std::string::npos)
        return failure(ErrorKind::Network, who + " names no role of this machine");
    return answerTo(calls, {"GET", roles + name, shown, {}, instancePatience}, who)
        .and_then([&](const std::string& answer) { return readCredentials(answer, who); });
}

Result<AwsCredentials> fetchFrom(const AwsCredentials& atHand)
{
    return atHand;
}

} // namespace

AwsEnvironment awsEnvironment()
{
    AwsEnvironment environment;
    for (char** entry = environ; entry && *entry; ++entry) {
        const std::string_view text = *entry;
        const std::string_view name = text.substr(0, text.find('='));
        if ((name.starts_with("AWS_") || name == "HOME") && text.size() > name.size() + 1)
            environment.emplace(name, text.substr(name.size() + 1));
    }
    return environment;
}

Result<AwsFiles> readAwsFiles(const AwsFileNames& names)
{
    auto credentials = readIni(names.credentials, names.credentialsAsked);
    if (!credentials)
        return tl::make_unexpected(credentials.error());
    auto config = readIni(names.config, names.configAsked);
    if (!config)
        return tl::make_unexpected(config.error());
    return AwsFiles{std::move(*credentials), std::move(*config), names.credentials.string(), names.config.string()};
}

std::vector<Target> credentialHosts(const CredentialSource& source)
{
    std::string url;
    if (const auto* const container = std::get_if<ContainerCredentials>(&source))
        url = container->url;
    else if (const auto* const instance = std::get_if<InstanceCredentials>(&source))
        url = instance->endpoint;
    const auto target = url.empty() ? badInput("nobody") : parseTarget(url);
    return target ? std::vector{*target} : std::vector<Target>();
}

Result<AwsCredentials> fetchCredentials(const CredentialSource& source)
{
    return std::visit([](const auto& from) { return fetchFrom(from); }, source);
}

} // namespace headroom
