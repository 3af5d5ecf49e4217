#include "import/curlcredentials.h"

#include "profile/profilechecks.h"
#include "scenario/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace headroom {

namespace {

/// The colon behind the user, who may be a ${env:NAME}.
std::size_t endOfUser(const std::string& value)
{
    return value.find(':', value.starts_with("${env:") ? std::min(value.find('}'), value.size()) : 0);
}

} // namespace

Result<void> takeUser(CurlOptions& options, const std::string& value)
{
    const std::size_t end = std::min(endOfUser(value), value.size());
    const std::string password = end < value.size() ? value.substr(end + 1) : "";
    options.auth = BasicAuth{value.substr(0, end), isReference(password) ? password : "${env:HEADROOM_PASSWORD}"};
    if (isReference(password))
        return {};
    options.notes.emplace_back("A password is not written into a profile: set the environment variable "
                               "HEADROOM_PASSWORD to it, or name another one in the profile.");
    return {};
}

Result<void> takeBearer(CurlOptions& options, const std::string& value)
{
    options.auth = BearerAuth{isReference(value) ? value : "${env:HEADROOM_TOKEN}"};
    if (isReference(value))
        return {};
    options.notes.emplace_back("A token is not written into a profile: set the environment variable HEADROOM_TOKEN to "
                               "it, or name another one in the profile.");
    return {};
}

Result<void> takeKeyPassword(CurlOptions& options, const std::string& value)
{
    options.connection.keyPassword = isReference(value) ? value : "${env:HEADROOM_KEY_PASSWORD}";
    if (!isReference(value))
        options.notes.emplace_back("A key's password is not written into a profile: set the environment variable "
                                   "HEADROOM_KEY_PASSWORD to it, or name another one in the profile.");
    return {};
}

/// "aws:amz:eu-west-1:execute-api", with --user as the keys.
Result<void> signWithAws(CurlOptions& options)
{
    if (options.awsSigning.empty())
        return {};
    std::array<std::string, 4> parts;
    std::string_view rest = options.awsSigning;
    for (std::string& part : parts) {
        part = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    }
    const auto* const keys = std::get_if<BasicAuth>(&options.auth);
    if (parts[2].empty() || parts[3].empty() || !keys)
        return badInput(fmt::format("--aws-sigv4: '{}' needs region and service, as aws:amz:REGION:SERVICE, and --user "
                                    "with the keys",
                                    options.awsSigning));
    AwsSigV4 auth{parts[2], parts[3], keys->user, keys->password, {}};
    const auto token = std::find_if(options.headers.begin(), options.headers.end(), [](const Header& header) {
        return lowerCase(header.name) == "x-amz-security-token" && isReference(header.value);
    });
    if (token != options.headers.end()) {
        auth.sessionToken = token->value;
        options.headers.erase(token);
    }
    options.auth = std::move(auth);
    return {};
}

} // namespace headroom
