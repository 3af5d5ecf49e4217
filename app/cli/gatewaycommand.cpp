#include "gatewaycommand.h"

#include "base/units.h"
#include "console.h"
#include "emulator/gatewayemulator.h"
#include "emulator/gatewaypersonality.h"
#include "exitcodes.h"
#include "gateway/gatewaycatalogue.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace headroom {

namespace {

/// The options as they are written; durations are read when the command runs.
struct GatewayOptions {
    EmulatorSettings settings;
    std::string id = "aws-apigw-rest", catalogue;
    std::string limit = "3s";
    std::optional<int> concurrency; ///< these three have defaults where the backend is a function
    std::string functionTimeout;
    std::string coldStart; ///< none in front of an upstream, which is running already
    std::string logFile;
};

/// Writes log lines as they come, so that what reads the other end of a pipe sees them at once.
class LogWriter {
public:
    static Result<std::unique_ptr<LogWriter>> open(const std::string& path)
    {
        if (path.empty())
            return std::unique_ptr<LogWriter>(new LogWriter(stdout));
        if (std::FILE* const file = std::fopen(path.c_str(), "a"))
            return std::unique_ptr<LogWriter>(new LogWriter(file));
        return failure(ErrorKind::Storage,
                       fmt::format("The log file '{}' cannot be written: {}.", path, std::strerror(errno)));
    }
    ~LogWriter()
    {
        if (m_file != stdout)
            std::fclose(m_file);
    }
    LogWriter(const LogWriter&) = delete;
    LogWriter& operator=(const LogWriter&) = delete;

    /// A full disk is told once, on standard error; the gateway serves on.
    void write(std::string_view line)
    {
        std::fwrite(line.data(), 1, line.size(), m_file);
        std::fputc('\n', m_file);
        if (std::fflush(m_file) != 0 && !m_failed.exchange(true))
            tell("headroom: the log can no longer be written: {}\n", std::strerror(errno));
    }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    explicit LogWriter(std::FILE* file)
        : m_file(file)
    {
    }
    std::FILE* m_file;
    std::atomic<bool> m_failed{false};
};

Result<void> readDuration(std::string_view option, const std::string& text, nanoseconds& duration)
{
    auto read = parseDuration(text);
    if (!read)
        return badInput(fmt::format("{}: {}", option, read.error().message));
    duration = *read;
    return {};
}

/// What the gateway and its backend are, before the user's own options.
Result<EmulatorSettings> chosenGateway(const GatewayOptions& options)
{
    EmulatorSettings settings = options.settings;
    auto gateways = gatewaysWith(options.catalogue);
    if (!gateways)
        return tl::make_unexpected(gateways.error());
    auto entry = gatewayNamed(options.id, *gateways);
    if (!entry)
        return tl::make_unexpected(entry.error());
    settings.gateway = std::move(*entry);
    if (!callsFunction(settings.gateway))
        setPlainBackend(settings);
    if (!settings.upstream.empty())
        settings.coldStart.median = nanoseconds(0);
    return settings;
}

Result<EmulatorSettings> readSettings(const GatewayOptions& options)
{
    auto settings = chosenGateway(options);
    if (!settings)
        return settings;
    settings->concurrency = options.concurrency.value_or(settings->concurrency);
    Result<void> fine = readDuration("--limit", options.limit, settings->limit);
    if (fine && !options.functionTimeout.empty())
        fine = readDuration("--function-timeout", options.functionTimeout, settings->functionTimeout);
    if (fine && !options.coldStart.empty())
        fine = readDuration("--cold-start", options.coldStart, settings->coldStart.median);
    if (!fine)
        return tl::make_unexpected(fine.error());
    return settings;
}

/// Made before the gateway tells that it listens: a script may send its signal as soon as it reads that.
class InterruptWait {
public:
    InterruptWait()
        : m_signals(m_io, SIGINT, SIGTERM)
    {
        m_signals.async_wait([](const boost::system::error_code&, int) {});
    }
    void wait() { m_io.run(); }

private:
    boost::asio::io_context m_io;
    boost::asio::signal_set m_signals;
};

/// Which time the limit is held against, as a phrase behind "a limit of 3s".
const char* limitOf(LimitKind kind)
{
    switch (kind) {
    case LimitKind::Total:
        return "for the whole answer";
    case LimitKind::FirstByte:
        return "until the answer begins";
    case LimitKind::Idle:
        return "without a byte from the backend";
    }
    return "";
}

void printListening(const EmulatorSettings& settings, std::uint16_t port)
{
    const std::string backend = settings.upstream.empty() ? "the built-in demo backend" : settings.upstream;
    for (const std::string& remark : remarksOn(settings))
        tell("{}\n", remark);
    tell("Listening on http://127.0.0.1:{} as {} with a limit of {} {}, in front of {}. Ctrl+C ends it.\n", port,
         settings.gateway.id, formatDuration(settings.limit), limitOf(settings.gateway.kind), backend);
}

void printCounts(const EmulatorCounters& counts)
{
    tell("Requests: {}. Gateway timeouts: {}, of which the backend finished {} later. Throttled: {}. Refused: {}.\n",
         counts.accepted, counts.gatewayTimeouts, counts.ghostsFinished, counts.throttled, counts.refused);
}

Result<void> runGateway(const GatewayOptions& options)
{
    const auto settings = readSettings(options);
    if (!settings)
        return tl::make_unexpected(settings.error());
    if (auto fine = checkSettings(*settings); !fine)
        return fine;
    const auto log = LogWriter::open(options.logFile);
    if (!log)
        return tl::make_unexpected(log.error());
    GatewayEmulator gateway(*settings, [&writer = **log](std::string_view line) { writer.write(line); });
    InterruptWait interrupt;
    const auto port = gateway.start();
    if (!port)
        return tl::make_unexpected(port.error());
    printListening(*settings, *port);
    interrupt.wait();
    gateway.stop();
    printCounts(gateway.counters());
    return (*log)->failed() ? failure(ErrorKind::Storage, "The log is incomplete.") : Result<void>();
}

void addOptions(CLI::App& command, GatewayOptions& options)
{
    EmulatorSettings& settings = options.settings;
    settings.port = 8089;
    command
        .add_option("--as", options.id,
                    "The gateway to be, one of `headroom-cli gateways`: its status, body, headers and payload limits")
        ->capture_default_str();
    command.add_option("--catalogue", options.catalogue, "A file with gateways of your own, besides the shipped ones");
    command
        .add_option("--limit", options.limit,
                    "When the gateway gives up: after so long without a complete answer, without the first byte, or "
                    "without any byte, as the gateway's kind is")
        ->capture_default_str();
    command.add_option(
        "--upstream", settings.upstream,
        "Your own server, http://host:port; without it a built-in demo with the pages "
        "/quick /report?page_size=N /cached?page_size=N&for=60s /slow /delay?ms=N "
        "/trickle?chunks=N&gap=MS /events?count=N&gap=MS /status?code=N POST /jobs?take=40s, and the WebSocket /push");
    command.add_option("--port", settings.port, "Port on 127.0.0.1; 0 takes a free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    command
        .add_option("--memory", settings.memoryMb, "MB of the function, which set the demo's speed (1769: one core)")
        ->capture_default_str();
    command.add_option(
        "--concurrency", options.concurrency,
        "Requests the backend takes at once; more are throttled [10; no bound where the gateway calls no "
        "function]");
    command.add_option("--function-timeout", options.functionTimeout,
                       "The backend is killed after this time [30s; 900s where the gateway calls no function]");
    command.add_option(
        "--cold-start", options.coldStart,
        "Median start of a new instance at 512 MB [250ms; 0s with --upstream, or where the gateway calls "
        "no function]");
    command.add_option("--log", options.logFile, "Append the backend's log to this file instead of printing it");
}

} // namespace

void addGatewayCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("gateway", "Run a gateway with its time limit on this machine");
    const auto options = std::make_shared<GatewayOptions>();
    addOptions(*command, *options);
    command->callback([options, &exitCode] {
        const auto done = runGateway(*options);
        exitCode = done ? exitcode::pass : complain(done.error());
    });
}

} // namespace headroom
