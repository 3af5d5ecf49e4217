#include "serverlog/lambdatext.h"

#include "serverlog/logids.h"
#include "serverlog/lognumbers.h"
#include "serverlog/logtext.h"

namespace headroom {

namespace {

/// The UUID behind "RequestId: "; the text goes on behind it.
std::optional<std::string> takeInvocation(std::string_view& text)
{
    const std::string_view word = takeWord(text);
    return isInvocationId(word) ? std::optional(lowered(word)) : std::nullopt;
}

/// The number behind "Name: " and before its unit. Older reports have a space before the tab, newer ones none.
std::optional<double> field(std::string_view report, std::string_view name)
{
    auto text = behind(report, name);
    if (!text)
        return std::nullopt;
    return numberIn<double>(takeWord(*text));
}

BackendEnd endNamed(std::string_view status)
{
    if (status == "timeout")
        return BackendEnd::TimedOut;
    return status == "error" || status == "failure" ? BackendEnd::Failed : BackendEnd::Finished;
}

void readTrace(LogEvent& event, std::string_view text)
{
    if (text.find("XRAY TraceId: ") != std::string_view::npos)
        event.ids = idsIn(text);
}

constexpr std::size_t longestLevel = 16;

/// "INFO\t", in capitals.
bool takeLevel(std::string_view& text)
{
    const auto end = text.find('\t');
    if (end == 0 || end == std::string_view::npos || end > longestLevel)
        return false;
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), isCapital))
        return false;
    text.remove_prefix(end + 1);
    return true;
}

LogEvent readReport(LogEvent event, std::string_view report)
{
    event.how = BackendEnd::Finished;
    if (auto status = behind(report, "\tStatus: "))
        event.how = endNamed(takeWord(*status));
    event.duration = millisecondsOf(field(report, "\tDuration: "));
    event.billed = millisecondsOf(field(report, "\tBilled Duration: "));
    event.init = millisecondsOf(field(report, "\tInit Duration: "));
    if (!event.init)
        event.init = millisecondsOf(field(report, "\tRestore Duration: ")); // of a snapshot, in an init's place
    event.memorySizeMb = countOf(field(report, "\tMemory Size: "));
    event.maxMemoryUsedMb = countOf(field(report, "\tMax Memory Used: "));
    readTrace(event, report);
    return event;
}

/// "<uuid> Task timed out after 18.02 seconds", behind the time of the classic form or "RequestId: " of the newer one.
std::optional<LogEvent> readTrouble(std::string_view text, std::optional<LogTime> time)
{
    LogEvent event;
    auto invocation = takeInvocation(text);
    if (!invocation)
        return std::nullopt;
    event.invocation = std::move(*invocation);
    const bool error = take(text, "Error: ");
    if (take(text, "Task timed out after ")) {
        event.how = BackendEnd::TimedOut;
        event.appTime = secondsOf(numberIn<double>(takeWord(text)));
    } else if (error) {
        event.how = BackendEnd::Failed; // "Runtime exited with error: signal: killed"
    } else {
        return std::nullopt;
    }
    event.end = time;
    return event;
}

} // namespace

std::optional<LogEvent> readLambdaText(std::string_view line)
{
    LogEvent event;
    if (line.starts_with("INIT_") || line.starts_with("RESTORE_") || line.starts_with("EXTENSION\t"))
        return event;
    if (line.starts_with("XRAY TraceId: ")) {
        event.continues = true;
        readTrace(event, line);
        return event;
    }
    if (std::string_view text = line; take(text, "RequestId: "))
        return readTrouble(text, std::nullopt);
    if (std::string_view text = line; const auto time = takeIsoTime(text)) {
        takeSpaces(text);
        return readTrouble(text, time);
    }
    const std::string_view what = line.substr(0, line.find(' '));
    if (what != "START" && what != "END" && what != "REPORT")
        return std::nullopt;
    std::string_view text = line.substr(what.size());
    if (!take(text, " RequestId: "))
        return std::nullopt;
    auto invocation = takeInvocation(text);
    if (!invocation)
        return std::nullopt;
    event.invocation = std::move(*invocation);
    event.began = what == "START";
    if (what == "REPORT") // the id's tab is part of the first field's name
        return readReport(std::move(event), line);
    event.how = what == "END" ? BackendEnd::Finished : BackendEnd::Unknown;
    return event;
}

std::optional<LoggerPrefix> takeLoggerPrefix(std::string_view& line)
{
    std::string_view rest = line;
    const bool levelFirst = take(rest, "[");
    if (levelFirst) {
        const auto close = rest.find("]\t");
        if (close == std::string_view::npos || close > longestLevel)
            return std::nullopt;
        rest.remove_prefix(close + 2);
    }
    LoggerPrefix prefix;
    prefix.time = takeIsoTime(rest);
    if (!prefix.time || !take(rest, "\t"))
        return std::nullopt;
    prefix.invocation = takeWord(rest);
    if (!isInvocationId(prefix.invocation))
        return std::nullopt;
    if (!levelFirst && !takeLevel(rest))
        return std::nullopt;
    line = rest;
    return prefix;
}

} // namespace headroom
