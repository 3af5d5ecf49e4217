#include "cloudwatchsource.h"

#include "analysis/wording.h"
#include "base/wholefile.h"
#include "consent.h"
#include "console.h"
#include "session/cloudwatchlogs.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <optional>

namespace headroom {

namespace {

/// The events of all groups as one document of `aws logs filter-log-events`.
class SavedEvents {
public:
    static Result<std::shared_ptr<SavedEvents>> create(const std::string& file, std::size_t groups)
    {
        auto saved = std::make_shared<SavedEvents>();
        saved->m_left = groups;
        if (file.empty())
            return saved;
        if (file == "-")
            return badInput("--save takes the name of a file");
        auto opened = WholeFile::create(file);
        if (!opened)
            return tl::make_unexpected(opened.error());
        saved->m_file.emplace(std::move(*opened));
        return saved->m_file->write(eventsBegin).map([&] { return saved; });
    }
    Result<void> add(const std::vector<std::string>& events)
    {
        if (!m_file || events.empty())
            return {};
        const std::string_view before = m_any ? eventsBetween : "";
        m_any = true;
        return m_file->write(fmt::format("{}{}", before, fmt::join(events, eventsBetween)));
    }
    /// The last one makes the file appear.
    Result<void> groupEnded()
    {
        if (--m_left > 0 || !m_file)
            return {};
        return m_file->write(eventsEnd).and_then([&] { return m_file->finish(); });
    }

private:
    std::optional<WholeFile> m_file;
    std::size_t m_left = 0;
    bool m_any = false;
};

/// A word now and then of a fetch that takes long.
class FetchProgress {
public:
    void add(std::size_t events)
    {
        m_events += events;
        if (SteadyClock::now() < m_next)
            return;
        tell("headroom: {} events so far\n", m_events);
        m_next = SteadyClock::now() + apart;
    }

private:
    static constexpr std::chrono::seconds apart{5};
    std::uint64_t m_events = 0;
    SteadyTime m_next = SteadyClock::now() + apart;
};

void say(const FetchCounts& counts, const std::string& group, const FetchSpan& span, bool insights)
{
    const std::string asked = !insights ? counted(counts.pages, "page")
        : counts.pages == 1             ? "1 query"
                                        : grouped(counts.pages) + " queries";
    tell("headroom: {} of log group '{}' from {} to {}, in {}\n", counted(counts.events, "event"), group,
         formatWallTime(span.from), formatWallTime(span.until), asked);
    if (counts.secondsCut > 0)
        tell("headroom: warning: {} {} more events than Insights tells; without --insights all are fetched\n",
             counted(counts.secondsCut, "second"), counts.secondsCut == 1 ? "has" : "have");
    if (span.until > WallClock::now())
        tell("headroom: the run ended less than 16 min ago: a function may still be at work, and logs come late; "
             "fetch them again after {}\n",
             formatWallTime(span.until));
}

Result<std::vector<std::string>> groupsIn(const std::vector<std::string>& texts)
{
    std::vector<std::string> groups;
    for (const std::string& text : texts) {
        auto group = parseLogGroup(text);
        if (!group)
            return tl::make_unexpected(group.error());
        groups.push_back(std::move(*group));
    }
    return groups;
}

} // namespace

void addCloudWatchOptions(CLI::App& command, CloudWatchOptions& options)
{
    command.add_option("--cloudwatch", options.groups,
                       "Log groups, by name or ARN, to fetch the run's time of from CloudWatch Logs, with the "
                       "credentials that AWS' own tools would use");
    command.add_option("--profile", options.profile, "The AWS profile [AWS_PROFILE, or default]");
    command.add_option("--region", options.region, "The AWS region [AWS_REGION, or the profile's]");
    command.add_option("--endpoint-url", options.endpoint, "Another address of CloudWatch Logs, such as an emulator's");
    command.add_flag("--insights", options.insights,
                     "Fetch by a query of Logs Insights: quicker in large groups, and AWS bills what it scans");
    command.add_option("--save", options.save, "Keep what was fetched in this file, for --from");
    command.add_flag("--yes", options.yes, "Ask AWS without asking here");
}

Result<std::vector<LogSource>> cloudWatchSources(const CloudWatchOptions& options, const StoredRun& run)
{
    if (options.groups.empty())
        return std::vector<LogSource>();
    const auto groups = groupsIn(options.groups);
    if (!groups)
        return tl::make_unexpected(groups.error());
    const auto access = logsAccess({options.profile, options.region, options.endpoint});
    if (!access)
        return tl::make_unexpected(access.error());
    auto saved = SavedEvents::create(options.save, groups->size());
    if (!saved)
        return tl::make_unexpected(saved.error());
    if (auto yes = consentToSendTo("requests with your AWS credentials", access->foreign, options.yes); !yes)
        return tl::make_unexpected(yes.error());
    const auto credentials = fetchCredentials(access->source);
    if (!credentials)
        return tl::make_unexpected(credentials.error());
    const auto client = std::make_shared<LogsClient>(*access, *credentials);
    const FetchSpan span = fetchSpan(run.info.startedAt, run.snapshot->elapsed);
    std::vector<LogSource> sources;
    for (const std::string& group : *groups)
        sources.push_back(
            cloudWatchSource({client, group, span, options.insights,
                              [progress = FetchProgress(), file = *saved](const auto& events) mutable {
                                  progress.add(events.size());
                                  return file->add(events);
                              },
                              [group, span, insights = options.insights, file = *saved](const auto& counts) {
                                  say(counts, group, span, insights);
                                  return file->groupEnded();
                              }}));
    return sources;
}

} // namespace headroom
