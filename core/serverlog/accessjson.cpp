#include "serverlog/accessjson.h"

#include "serverlog/logids.h"
#include "serverlog/logtext.h"

#include <nlohmann/json.hpp>

#include <map>

namespace headroom {

namespace {

/// "error_responseType", "$context.error.responseType" and "errorResponseType" are one.
std::string plainKey(std::string_view key)
{
    take(key, "$context.");
    std::string plain;
    for (const char c : lowered(key)) {
        if (isDigit(c) || (c >= 'a' && c <= 'z'))
            plain += c;
    }
    return plain;
}

class Values {
public:
    explicit Values(const nlohmann::json& object)
    {
        for (const auto& [key, value] : object.items()) {
            std::string text = value.is_string() ? value.get<std::string>() : value.is_number() ? value.dump() : "-";
            if (text != "-")
                m_values.insert_or_assign(plainKey(key), std::move(text));
        }
    }
    /// The first of the keys that is there; empty if none is.
    [[nodiscard]] std::string_view first(std::initializer_list<const char*> keys) const
    {
        for (const char* const key : keys) {
            if (const auto found = m_values.find(key); found != m_values.end())
                return found->second;
        }
        return {};
    }
    [[nodiscard]] std::uint16_t status(std::initializer_list<const char*> keys) const
    {
        return numberIn<std::uint16_t>(first(keys)).value_or(0);
    }

private:
    std::map<std::string, std::string> m_values;
};

std::optional<LogTime> startIn(const Values& values)
{
    std::string_view epoch = values.first({"requesttimeepoch"});
    if (const auto time = takeEpochMilliseconds(epoch))
        return time;
    std::string_view text = values.first({"requesttime"});
    const auto clf = takeClfTime(text);
    return clf ? clf : takeIsoTime(text);
}

std::string_view methodless(std::string_view routeKey)
{
    return routeKey.starts_with('/') ? routeKey : routeKey.substr(std::min(routeKey.find(' ') + 1, routeKey.size()));
}

} // namespace

std::optional<LogEvent> readAccessJson(const nlohmann::json& object)
{
    if (!object.is_object())
        return std::nullopt;
    const Values values(object);
    const std::string_view id = values.first({"requestid", "extendedrequestid"});
    if (id.empty() || values.status({"status"}) == 0)
        return std::nullopt;
    LogEvent event;
    event.format = LogFormat::ApiGateway;
    event.gatewayId = isInvocationId(id) ? lowered(id) : std::string(id);
    event.status = values.status({"status"});
    const std::string_view lambda = values.first({"integrationrequestid", "awsendpointrequestid"});
    if (isInvocationId(lambda))
        event.invocation = lowered(lambda);
    event.method = values.first({"httpmethod", "method"});
    const std::string_view path = values.first({"path", "resourcepath", "routekey"});
    event.path = methodless(path);
    event.start = startIn(values);
    event.ids = idsIn(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    const std::string_view type = values.first({"errorresponsetype", "errortype"});
    event.throttled = event.status == 429 || type == "THROTTLED" || type == "QUOTA_EXCEEDED"
        || values.status({"integrationintegrationstatus", "integrationstatus"}) == 429;
    return event;
}

} // namespace headroom
