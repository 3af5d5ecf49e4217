#include "serverlog/cloudwatch/credentialprocess.h"

#include "base/programoutput.h"
#include "serverlog/jsonfields.h"

#include <fmt/format.h>

#include <optional>

namespace headroom {

namespace {

constexpr nanoseconds patience = std::chrono::minutes(1);
constexpr std::size_t mostOutput = 64 * 1024;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Takes one word off; nothing where a quote stays open.
std::optional<std::string> takeWord(std::string_view& line)
{
    std::string word;
    char quote = 0;
    while (!line.empty() && (quote != 0 || !isBlank(line.front()))) {
        const char c = line.front();
        const char next = line.size() > 1 ? line[1] : '\0';
        line.remove_prefix(1);
        const bool escapes = c == '\\' && (quote == 0 || (quote == '"' && (next == '"' || next == '\\')));
        if (escapes && line.empty())
            return std::nullopt;
        if (escapes) {
            word += next;
            line.remove_prefix(1);
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (c == quote) {
            quote = 0;
        } else {
            word += c;
        }
    }
    return quote == 0 ? std::optional(word) : std::nullopt;
}

} // namespace

Result<std::vector<std::string>> processWords(std::string_view line)
{
    std::vector<std::string> words;
    for (;;) {
        while (!line.empty() && isBlank(line.front()))
            line.remove_prefix(1);
        if (line.empty())
            break;
        auto word = takeWord(line);
        if (!word)
            return badInput("credential_process: a quote in it is not closed");
        words.push_back(std::move(*word));
    }
    return words.empty() ? Result<std::vector<std::string>>(badInput("credential_process names no program")) : words;
}

Result<AwsCredentials> processCredentials(std::string_view output, const std::string& from)
{
    const auto json = nlohmann::json::parse(output, nullptr, false);
    if (!json.is_object())
        return badInput(fmt::format("{} gives no credentials: its output is no JSON object", from));
    const auto version = json.find("Version");
    if (version == json.end() || *version != 1)
        return badInput(fmt::format("{} gives no credentials: its output is not of Version 1", from));
    AwsCredentials credentials{textAt(json, "AccessKeyId"), textAt(json, "SecretAccessKey"),
                               textAt(json, "SessionToken"), from};
    const bool token = credentials.sessionToken.empty() || isHeaderWord(credentials.sessionToken);
    if (!isHeaderWord(credentials.accessKey) || !isHeaderWord(credentials.secretKey) || !token)
        return badInput(fmt::format("{} gives no credentials: none that can be used", from));
    return credentials;
}

Result<AwsCredentials> fetchFrom(const ProcessCredentials& process)
{
    return processWords(process.line)
        .and_then([](const std::vector<std::string>& words) { return programOutput(words, patience, mostOutput); })
        .map_error([&](const Error& error) {
            return Error{error.kind, fmt::format("{} gives no credentials: {}", process.from, error.message)};
        })
        .and_then([&](const std::string& output) { return processCredentials(output, process.from); });
}

} // namespace headroom
