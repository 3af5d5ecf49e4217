#include "fuzztext.h"
#include "serverlog/invocationcollector.h"
#include "serverlog/logfile.h"
#include "store/logevents.h"

#include <sstream>

using namespace headroom;

/// A log of any bytes is read to its end, each line counted once, and the same read twice tells the same. The chunks of
/// a run file are read from the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(textOf(data, size));
    const RunIds ids{{1, 2}, WallTime(std::chrono::seconds(1'700'000'000))};
    const auto read = [&](LogChoice choice) {
        InvocationCollector collector(ids, logWindow(ids.startedAt, std::chrono::seconds(60)), 100);
        LogReadSettings settings;
        settings.choice = choice;
        LogReader reader(settings, [&](const LogEvent& event, std::uint64_t line) { collector.add(event, line); });
        std::istringstream in(text);
        static_cast<void>(readLogStream(in, reader));
        require(reader.counts().other <= reader.counts().lines);
        return collector.take().invocations.size();
    };
    require(read(LogChoice::Auto) == read(LogChoice::Auto));
    for (const LogChoice choice : {LogChoice::Lambda, LogChoice::Access, LogChoice::ApiGateway})
        static_cast<void>(read(choice));

    if (const auto records = decodeBackendRecords(text))
        require(decodeBackendRecords(encodeBackendRecords(*records)) == *records);
    if (const auto log = decodeJoinedLog(text))
        require(decodeJoinedLog(encodeJoinedLog(*log)) == *log);
    return 0;
}
