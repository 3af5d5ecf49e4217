#include "session/shellcommand.h"

#include "base/childprogram.h"
#include "profile/redaction.h"

#include <fmt/format.h>

#include <system_error>

namespace headroom {

namespace {

constexpr std::size_t keptOutput = 4096; ///< of its end: the last line is all that is told

std::string lastLine(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return withoutLikelySecrets(text.substr(text.rfind('\n') + 1)); // npos + 1 is 0
}

std::string endInWords(const ChildEnd& end)
{
    return end.how == ChildEnd::How::Signalled ? fmt::format("ended by signal {}", end.number)
                                               : fmt::format("exit code {}", end.number);
}

} // namespace

Result<void> runShellCommand(const std::string& command, const std::string& value, const std::function<bool()>& goOn)
{
    std::string output;
    const ChildEnd end =
        runChild({{"/bin/sh", "-c", command}, "HEADROOM_VALUE=" + value, true}, [&](std::string_view came) {
            output += came;
            if (output.size() > keptOutput)
                output.erase(0, output.size() - keptOutput);
            return goOn();
        });
    if (end.how == ChildEnd::How::NotStarted)
        return failure(ErrorKind::Internal,
                       fmt::format("'{}' cannot be started: {}", command, std::generic_category().message(end.number)));
    if (end.how == ChildEnd::How::Left || (end.how == ChildEnd::How::Exited && end.number == 0))
        return {};
    const std::string line = lastLine(std::move(output));
    return badInput(fmt::format("'{}' failed for {} ({}), so it was not measured{}{}", command, value, endInWords(end),
                                line.empty() ? "" : ": ", line));
}

} // namespace headroom
