#include "emulator/emulatorsettings.h"

#include "emulator/gatewaypersonality.h"
#include "emulator/upstreamaddress.h"

#include <fmt/format.h>

namespace headroom {

namespace {

using namespace std::chrono_literals;

Result<void> checkLimit(nanoseconds limit, const GatewayPersonality& gateway)
{
    if (limit >= gateway.shortestLimit && limit <= gateway.longestLimit)
        return {};
    return badInput(fmt::format("The limit of {} must be from {} to {}, but {} was given.", gateway.id,
                                formatDuration(gateway.shortestLimit), formatDuration(gateway.longestLimit),
                                formatDuration(limit)));
}

Result<void> checkFunction(const EmulatorSettings& settings)
{
    if (settings.memoryMb < 128 || settings.memoryMb > 10'240)
        return badInput(fmt::format("The memory must be from 128 to 10240 MB, but {} was given.", settings.memoryMb));
    if (settings.concurrency < 1 || settings.concurrency > 100'000)
        return badInput(
            fmt::format("The concurrency must be from 1 to 100000, but {} was given.", settings.concurrency));
    if (settings.functionTimeout < 1s || settings.functionTimeout > 900s)
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
    const auto gateway = findPersonality(settings.gateway);
    if (!gateway)
        return tl::make_unexpected(gateway.error());
    if (auto limit = checkLimit(settings.limit, *gateway); !limit)
        return limit;
    if (auto function = checkFunction(settings); !function)
        return function;
    if (settings.idleTimeout <= 0s)
        return badInput("The idle timeout must be longer than zero.");
    if (settings.upstream.empty())
        return {};
    return parseUpstream(settings.upstream).map([](const UpstreamAddress&) {});
}

EmulatorSettings demoSettings()
{
    EmulatorSettings settings;
    settings.concurrency = 100;
    return settings;
}

} // namespace headroom
