#include "serverlog/cloudwatch/logsrefusal.h"

#include "scenario/environment.h"
#include "serverlog/jsonfields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr std::size_t longestMessage = 300;

template <std::size_t Count> bool isOneOf(std::string_view type, const std::array<std::string_view, Count>& types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// The service's words on one line, without what is secret.
std::string shown(std::string text, const AwsCredentials& credentials)
{
    text = withoutValues(std::move(text),
                         everyForm({{"AWS_ACCESS_KEY_ID", credentials.accessKey},
                                    {"AWS_SECRET_ACCESS_KEY", credentials.secretKey},
                                    {"AWS_SESSION_TOKEN", credentials.sessionToken}}));
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c >= 0x7f; }, ' ');
    return text.size() <= longestMessage ? text : text.substr(0, longestMessage) + " ...";
}

} // namespace

LogsRefusal readRefusal(int status, std::string_view body)
{
    const auto answer = nlohmann::json::parse(body, nullptr, false);
    LogsRefusal refusal{status, textAt(answer, "__type"), textAt(answer, "message")};
    refusal.type.erase(0, refusal.type.rfind('#') + 1); // npos + 1 is 0
    if (refusal.message.empty())
        refusal.message = textAt(answer, "Message");
    if (refusal.type.size() > 64
        || std::any_of(refusal.type.begin(), refusal.type.end(), [](unsigned char c) { return !std::isalnum(c); }))
        refusal.type.clear();
    return refusal;
}

bool passes(const LogsRefusal& refusal)
{
    static constexpr std::array<std::string_view, 6> passing{
        "ThrottlingException",         "Throttling",      "TooManyRequestsException",
        "ServiceUnavailableException", "InternalFailure", "LimitExceededException"}; // of queries at once
    return refusal.status == 429 || refusal.status >= 500 || isOneOf(refusal.type, passing);
}

std::string refusalSentence(const LogsRefusal& refusal, const LogsAsked& asked, const AwsCredentials& credentials)
{
    static constexpr std::array<std::string_view, 3> denied{"AccessDeniedException", "AccessDenied",
                                                            "NotAuthorizedException"};
    static constexpr std::array<std::string_view, 3> expired{"ExpiredTokenException", "ExpiredToken", "RequestExpired"};
    static constexpr std::array<std::string_view, 3> unknown{"UnrecognizedClientException", "InvalidClientTokenId",
                                                             "MissingAuthenticationTokenException"};
    static constexpr std::array<std::string_view, 3> unsigned_{"InvalidSignatureException", "SignatureDoesNotMatch",
                                                               "IncompleteSignatureException"};
    const std::string& type = refusal.type;
    if (isOneOf(type, denied))
        return fmt::format("the AWS credentials from {} may not read log group '{}' in {}: they need logs:{}",
                           credentials.from, asked.group, asked.region, asked.action);
    if (type == "ResourceNotFoundException")
        return fmt::format("there is no log group '{}' in {}", asked.group, asked.region);
    if (isOneOf(type, expired))
        return fmt::format("the session token from {} has expired: sign in to AWS again", credentials.from);
    if (isOneOf(type, unknown))
        return fmt::format("AWS does not know the access key or session token from {}", credentials.from);
    if (isOneOf(type, unsigned_))
        return fmt::format("{} refuses the signature: the secret key from {} is not that of its access key, or this "
                           "machine's clock is wrong",
                           asked.host, credentials.from);
    if (passes(refusal))
        return fmt::format("{} stays too busy for {} ({}): try again later", asked.host, asked.action,
                           type.empty() ? fmt::format("status {}", refusal.status) : type);
    if (type.empty())
        return fmt::format("{} answered {} with status {} and no error of CloudWatch Logs", asked.host, asked.action,
                           refusal.status);
    return fmt::format("{} refuses {}: {}: {}", asked.host, asked.action, type, shown(refusal.message, credentials));
}

} // namespace headroom
