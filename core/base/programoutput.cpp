#include "base/programoutput.h"

#include "base/childprogram.h"

#include <fmt/format.h>

#include <system_error>

namespace headroom {

Result<std::string> programOutput(const std::vector<std::string>& words, nanoseconds patience, std::size_t most)
{
    if (words.empty() || words.front().empty())
        return badInput("no program is named");
    const std::string& name = words.front();
    const SteadyTime until = SteadyClock::now() + patience;
    std::string output;
    bool tooMuch = false;
    const ChildEnd end = runChild({words}, [&](std::string_view came) {
        tooMuch = output.size() + came.size() > most;
        if (!tooMuch)
            output += came;
        return !tooMuch && SteadyClock::now() < until;
    });
    switch (end.how) {
    case ChildEnd::How::NotStarted:
        return badInput(fmt::format("'{}' cannot be run: {}", name, std::generic_category().message(end.number)));
    case ChildEnd::How::Left:
        return badInput(tooMuch ? fmt::format("'{}' said more than {} bytes", name, most)
                                : fmt::format("'{}' was not over within {}", name, formatDuration(patience)));
    case ChildEnd::How::Signalled:
        return badInput(fmt::format("'{}' was ended by signal {}", name, end.number));
    case ChildEnd::How::Exited:
        break;
    }
    return end.number == 0 ? Result<std::string>(output)
                           : badInput(fmt::format("'{}' ended with {}", name, end.number));
}

} // namespace headroom
