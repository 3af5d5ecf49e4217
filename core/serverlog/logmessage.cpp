#include "serverlog/logmessage.h"

#include "serverlog/accessjson.h"
#include "serverlog/accessline.h"
#include "serverlog/lambdajson.h"
#include "serverlog/lambdatext.h"
#include "serverlog/logids.h"
#include "serverlog/logtext.h"
#include "serverlog/zappaevent.h"

#include <nlohmann/json.hpp>

namespace headroom {

namespace {

constexpr int deepestJson = 64;

bool wants(const LogReadSettings& settings, LogChoice choice)
{
    return settings.choice == LogChoice::Auto || settings.choice == choice;
}

/// Nothing of what is no JSON, or nested so deep that it is no log's.
std::optional<nlohmann::json> jsonIn(std::string_view text)
{
    bool tooDeep = false;
    auto json = nlohmann::json::parse(
        text,
        [&](int depth, nlohmann::json::parse_event_t, const nlohmann::json&) {
            tooDeep = tooDeep || depth > deepestJson;
            return !tooDeep;
        },
        false);
    return tooDeep || !json.is_object() ? std::nullopt : std::optional(std::move(json));
}

/// What the application logged within an invocation. A plain message of its own still ties ids to the invocation.
LogEvent readWithin(std::string_view invocation, std::optional<LogTime> time, std::string_view message,
                    const LogReadSettings& settings)
{
    LogEvent event;
    if (auto zappa = readZappaEvent(message)) {
        event = std::move(*zappa);
        event.start = time;
    } else if (auto access = readAccessLine(message, settings.times)) {
        event = std::move(*access);
        event.format = LogFormat::Zappa;
        event.end = time ? time : event.end; // in milliseconds, where the line's own has seconds
    } else {
        event.ids = idsIn(message);
    }
    event.invocation = invocation;
    return event;
}

std::optional<LogEvent> readJson(std::string_view text, const LogReadSettings& settings)
{
    const auto json = jsonIn(text);
    if (!json)
        return std::nullopt;
    if (wants(settings, LogChoice::Lambda)) {
        if (auto platform = readPlatformJson(*json))
            return platform;
        if (const auto logged = readLoggedJson(*json))
            return readWithin(logged->invocation, logged->time, logged->message, settings);
    }
    return wants(settings, LogChoice::ApiGateway) ? readAccessJson(*json) : std::nullopt;
}

} // namespace

std::optional<LogEvent> readMessage(std::string_view message, const LogReadSettings& settings)
{
    if (message.size() > longestMessage)
        return std::nullopt;
    if (message.starts_with('{'))
        return readJson(message, settings);
    if (wants(settings, LogChoice::Lambda)) {
        if (std::string_view rest = message; const auto prefix = takeLoggerPrefix(rest))
            return readWithin(lowered(prefix->invocation), prefix->time, rest, settings);
        if (auto zappa = readZappaEvent(message)) // `zappa tail` of a logger without a prefix
            return zappa;
        if (auto lambda = readLambdaText(message))
            return lambda;
    }
    if (!wants(settings, LogChoice::Access) && !wants(settings, LogChoice::ApiGateway))
        return std::nullopt;
    AccessTimes times = settings.times;
    times.gatewayClf = settings.choice != LogChoice::Access;
    return readAccessLine(message, times);
}

} // namespace headroom
