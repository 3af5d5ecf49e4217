#include "csvoutput.h"

#include "console.h"
#include "interrupt.h"
#include "outputtarget.h"
#include "session/keptsamples.h"
#include "store/runreader.h"

namespace headroom {

Result<std::string> writeCsv(const RequestsExport& what, const std::string& csv)
{
    if (auto target = checkTarget(csv, {what.run.string()}); !target)
        return tl::make_unexpected(target.error());
    const auto info = RunReader::describe(what.run.string());
    const bool requests = what.rows == RequestsExport::Rows::Requests;
    if (const auto note = info && requests ? keptSamplesNote(*info) : std::nullopt)
        tell("headroom: note: {}\n", *note);
    if (csv == "-")
        return exportRequests(what, [](std::string_view rows) { return printResult(std::string(rows)); }).map([] {
            return std::string();
        });
    const Interrupt interrupt;
    return writeRequestsCsv(what, csv, [&] { return interrupt.count() == 0; });
}

} // namespace headroom
