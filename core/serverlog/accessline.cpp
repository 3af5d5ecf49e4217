#include "serverlog/accessline.h"

#include "serverlog/logids.h"
#include "serverlog/lognumbers.h"
#include "serverlog/logtext.h"

#include <array>

namespace headroom {

namespace {

constexpr std::size_t furthestTime = 512; ///< where the moment's bracket stands at the latest

/// A quoted text with its quotes taken off, escaped ones left in; unset if it does not end.
std::optional<std::string_view> takeQuoted(std::string_view& text)
{
    if (!take(text, "\""))
        return std::nullopt;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            const std::string_view quoted = text.substr(0, at);
            text.remove_prefix(at + 1);
            takeSpaces(text);
            return quoted;
        }
    }
    return std::nullopt;
}

/// "GET /orders?page=2 HTTP/1.1"; API Gateway's route keys have a method of their own: "GET GET /orders HTTP/1.1".
void readRequest(LogEvent& event, std::string_view request)
{
    event.method = takeWord(request);
    std::string_view target = takeWord(request);
    if (!target.starts_with('/') && request.starts_with('/'))
        target = takeWord(request);
    event.path = target.substr(0, target.find_first_of("?#"));
}

/// "0.123", "12ms", "0/20512": unset if it is no time by itself.
std::optional<nanoseconds> timeIn(std::string_view word)
{
    if (const auto slash = word.find('/'); slash != std::string_view::npos) {
        const bool whole = numberIn<std::uint64_t>(word.substr(0, slash)).has_value();
        const auto micros = numberIn<std::uint64_t>(word.substr(slash + 1));
        return whole && micros ? secondsOf(static_cast<double>(*micros) / 1e6) : std::nullopt;
    }
    constexpr std::array<std::pair<std::string_view, double>, 3> units{{{"us", 1e-6}, {"ms", 1e-3}, {"s", 1}}};
    for (const auto& [unit, seconds] : units) {
        if (word.size() > unit.size() && word.ends_with(unit)) {
            const auto value = numberIn<double>(word.substr(0, word.size() - unit.size()));
            return value ? secondsOf(*value * seconds) : std::nullopt;
        }
    }
    return word.find('.') == std::string_view::npos ? std::nullopt : secondsOf(numberIn<double>(word));
}

/// "rt=0.123" and the other names that such times are given; empty if it names something else.
std::string_view namedTime(std::string_view word)
{
    constexpr std::array<std::string_view, 6> names{
        "rt=", "request_time=", "response_time=", "time=", "duration=", "took="};
    for (const std::string_view name : names) {
        if (std::string_view value = word; take(value, name))
            return value;
    }
    return word.find('=') == std::string_view::npos ? word : std::string_view();
}

void readTime(LogEvent& event, std::string_view word, const AccessTimes& times)
{
    const std::string_view value = namedTime(word);
    event.appTime = timeIn(value);
    const auto whole = event.appTime ? std::nullopt : numberIn<std::uint32_t>(value);
    if (!whole)
        return;
    if (times.unit)
        event.appTime = secondsOf(*whole * toSeconds(*times.unit));
    else
        event.unitMissing = true;
}

/// The id that ends API Gateway's CLF: a UUID (REST) or sixteen characters that end in "=" (HTTP API).
bool isGatewayId(std::string_view word)
{
    return isInvocationId(word) || (word.size() == 16 && word.ends_with('='));
}

void readRest(LogEvent& event, std::string_view rest, const AccessTimes& times)
{
    std::size_t words = 0;
    std::string_view only;
    while (!rest.empty() && !event.appTime) {
        if (rest.front() == '"') {
            if (!takeQuoted(rest))
                return;
            ++words;
            continue;
        }
        only = takeWord(rest);
        ++words;
        readTime(event, only, times);
    }
    if (times.gatewayClf && words == 1 && isGatewayId(only)) {
        event.format = LogFormat::ApiGateway;
        event.gatewayId = isInvocationId(only) ? lowered(only) : std::string(only);
    }
}

/// Whether the work ended as far as this line can tell: a server that hung up on (499) wrote down no end of it.
BackendEnd endOf(const LogEvent& event)
{
    constexpr std::uint16_t clientClosedRequest = 499; // nginx
    return event.status == 0 || event.status == clientClosedRequest ? BackendEnd::Unknown : BackendEnd::Finished;
}

} // namespace

std::optional<LogEvent> readAccessLine(std::string_view line, const AccessTimes& times)
{
    const auto bracket = line.substr(0, furthestTime).find('[');
    if (bracket == std::string_view::npos)
        return std::nullopt;
    std::string_view rest = line.substr(bracket + 1);
    const auto time = takeClfTime(rest);
    if (!time || !take(rest, "] "))
        return std::nullopt;
    const auto request = takeQuoted(rest);
    const std::string_view status = takeWord(rest);
    const std::string_view bytes = takeWord(rest);
    const auto code = numberIn<std::uint16_t>(status);
    if (!request || (!code && status != "-") || (bytes != "-" && !numberIn<std::uint64_t>(bytes)))
        return std::nullopt;
    LogEvent event;
    event.format = LogFormat::Access;
    event.status = code.value_or(0);
    readRequest(event, *request);
    readRest(event, rest, times);
    event.ids = idsIn(line);
    if (event.format == LogFormat::ApiGateway) {
        event.start = time;
        event.throttled = event.status == 429;
    } else {
        event.end = time;
        event.how = endOf(event);
    }
    return event;
}

} // namespace headroom
