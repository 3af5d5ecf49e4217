#include "serverlog/lambdajson.h"

#include "serverlog/jsonfields.h"
#include "serverlog/logids.h"
#include "serverlog/lognumbers.h"
#include "serverlog/logtext.h"

namespace headroom {

namespace {

std::optional<LogTime> timeAt(const nlohmann::json& object, const char* key)
{
    const std::string text = textAt(object, key);
    std::string_view rest = text;
    return takeIsoTime(rest);
}

BackendEnd endNamed(std::string_view status)
{
    if (status == "timeout")
        return BackendEnd::TimedOut;
    return status == "success" ? BackendEnd::Finished : BackendEnd::Failed;
}

void readEnd(LogEvent& event, const nlohmann::json& record)
{
    event.how = endNamed(textAt(record, "status"));
    const nlohmann::json& metrics = objectAt(record, "metrics");
    event.duration = millisecondsOf(numberAt(metrics, "durationMs"));
    event.billed = millisecondsOf(numberAt(metrics, "billedDurationMs"));
    event.init = millisecondsOf(numberAt(metrics, "initDurationMs"));
    if (!event.init)
        event.init = millisecondsOf(numberAt(metrics, "restoreDurationMs"));
    event.memorySizeMb = countOf(numberAt(metrics, "memorySizeMB"));
    event.maxMemoryUsedMb = countOf(numberAt(metrics, "maxMemoryUsedMB"));
}

} // namespace

std::optional<LogEvent> readPlatformJson(const nlohmann::json& object)
{
    const std::string type = textAt(object, "type");
    if (!type.starts_with("platform."))
        return std::nullopt;
    const nlohmann::json& record = objectAt(object, "record");
    LogEvent event;
    event.format = LogFormat::LambdaJson;
    const std::string invocation = textAt(record, "requestId");
    if (isInvocationId(invocation))
        event.invocation = lowered(invocation);
    event.ids = idsIn(textAt(objectAt(record, "tracing"), "value"));
    if (type == "platform.start") {
        event.began = true;
        event.start = timeAt(object, "time");
    } else if (type == "platform.report" || type == "platform.runtimeDone") {
        readEnd(event, record);
        event.end = timeAt(object, "time");
    }
    return event;
}

std::optional<LoggedJson> readLoggedJson(const nlohmann::json& object)
{
    LoggedJson logged;
    for (const char* const key : {"requestId", "AWSRequestId", "aws_request_id"}) {
        const std::string id = textAt(object, key);
        if (isInvocationId(id))
            logged.invocation = lowered(id);
    }
    logged.message = textAt(object, "message");
    logged.time = timeAt(object, "timestamp");
    if (logged.invocation.empty() || logged.message.empty())
        return std::nullopt;
    return logged;
}

} // namespace headroom
