#include "emulator/emulatorsettings.h"

#include "emulator/upstreamaddress.h"
#include "gateway/gatewaycatalogue.h"

#include <fmt/format.h>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr int mostInstances = 100'000;
constexpr nanoseconds longestFunction = 900s;
/// The shortest that a REST API can be set to; every gateway may be tried out with it.
constexpr nanoseconds shortestLimit = 50ms;

Result<void> checkLimit(nanoseconds limit, const GatewayEntry& gateway)
{
    if (limit >= shortestLimit && limit <= gateway.longestLimit.value_or(limit))
        return {};
    const std::string longest = gateway.longestLimit
        ? fmt::format("from {} to {}", formatDuration(shortestLimit), formatDuration(*gateway.longestLimit))
        : fmt::format("at least {}", formatDuration(shortestLimit));
    return badInput(
        fmt::format("The limit of {} must be {}, but {} was given.", gateway.id, longest, formatDuration(limit)));
}

Result<void> checkFunction(const EmulatorSettings& settings)
{
    if (settings.memoryMb < 128 || settings.memoryMb > 10'240)
        return badInput(fmt::format("The memory must be from 128 to 10240 MB, but {} was given.", settings.memoryMb));
    if (settings.concurrency < 1 || settings.concurrency > mostInstances)
        return badInput(
            fmt::format("The concurrency must be from 1 to 100000, but {} was given.", settings.concurrency));
    if (settings.functionTimeout < 1s || settings.functionTimeout > longestFunction)
        return badInput(fmt::format("The function timeout must be from 1 s to 900 s, but {} was given.",
                                    formatDuration(settings.functionTimeout)));
    if (settings.coldStart.median > 60s || settings.coldStart.median < 0s)
        return badInput(fmt::format("The cold start must be from 0 s to 60 s, but {} was given.",
                                    formatDuration(settings.coldStart.median)));
    if (!(settings.coldStart.sigma >= 0 && settings.coldStart.sigma <= 3))
        return badInput("The spread of the cold start must be from 0 to 3.");
    return {};
}

} // namespace

Result<void> checkSettings(const EmulatorSettings& settings)
{
    if (auto limit = checkLimit(settings.limit, settings.gateway); !limit)
        return limit;
    if (auto function = checkFunction(settings); !function)
        return function;
    if (settings.idleTimeout <= 0s)
        return badInput("The idle timeout must be longer than zero.");
    if (settings.upstream.empty())
        return {};
    return parseUpstream(settings.upstream).map([](const UpstreamAddress&) {});
}

std::vector<std::string> remarksOn(const EmulatorSettings& settings)
{
    const GatewayEntry& gateway = settings.gateway;
    const FailureSign& timeout = timeoutSign(gateway);
    std::vector<std::string> remarks;
    if (gateway.id.starts_with("aws-apigw-websocket"))
        remarks.push_back(
            fmt::format("{}: WebSockets are passed on to the built-in backend only, and closed at a limit "
                        "with 1001, which no source confirms.",
                        gateway.id));
    if (!timeout.confirmed)
        remarks.push_back(
            fmt::format("No source shows how {} gives up: it answers {} here, as such gateways usually do.", gateway.id,
                        timeout.statuses.empty() ? 504 : timeout.statuses.front()));
    if (gateway.shortestLimit && settings.limit < *gateway.shortestLimit)
        remarks.push_back(fmt::format("The real {} cannot be set below {}; {} is for trying out.", gateway.id,
                                      formatDuration(*gateway.shortestLimit), formatDuration(settings.limit)));
    return remarks;
}

GatewayEntry shippedGateway(std::string_view id)
{
    return gatewayNamed(id, shippedGateways()).value();
}

void setPlainBackend(EmulatorSettings& settings)
{
    settings.concurrency = mostInstances;
    settings.functionTimeout = longestFunction;
    settings.coldStart.median = 0s;
}

EmulatorSettings demoSettings()
{
    EmulatorSettings settings;
    settings.concurrency = 100;
    return settings;
}

} // namespace headroom
