#include "session/cloudwatchlogs.h"

#include "serverlog/logfile.h"

#include <sstream>

namespace headroom {

namespace {

Result<void> fetchInto(LogReader& reader, const GroupFetch& fetch, const GzipSource::Watch& watch)
{
    std::uint64_t bytes = 0;
    const TakeEvents take = [&](const std::vector<std::string>& events) {
        const std::string text = eventsDocument(events); // read as a file with them is
        bytes += text.size();
        if (watch && !watch(bytes))
            return Result<void>(badInput("given up"));
        std::istringstream document(text);
        if (!readLogStream(document, reader))
            return Result<void>(failure(ErrorKind::Internal, "what was fetched cannot be read again"));
        return fetch.see ? fetch.see(events) : Result<void>();
    };
    fetch.client->setWatch([&] { return !watch || watch(bytes); });
    const auto counts = fetch.insights ? fetch.client->query(fetch.group, fetch.span, take)
                                       : fetch.client->filter(fetch.group, fetch.span, take);
    fetch.client->setWatch({});
    if (!counts)
        return tl::make_unexpected(counts.error());
    return fetch.ended ? fetch.ended(*counts) : Result<void>();
}

} // namespace

LogSource cloudWatchSource(GroupFetch fetch)
{
    const std::string name = "CloudWatch " + fetch.group.substr(fetch.group.rfind(':') + 1); // an ARN ends in the name
    return {name, 0, [fetch = std::move(fetch)](LogReader& reader, const GzipSource::Watch& watch) {
                return fetchInto(reader, fetch, watch);
            }};
}

} // namespace headroom
