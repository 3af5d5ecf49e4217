#pragma once

#include "../analysis/runbuilder.h"
#include "profile/loadprofile.h"

namespace headroom {

inline LoadProfile checkoutProfile()
{
    LoadProfile profile;
    profile.name = "checkout-peak";
    profile.request().method = "POST";
    profile.request().url = "https://anna:pw@api.example.com/v1/checkout?token=s3cret";
    profile.load.model = OpenModel{{20, std::chrono::seconds(1)}};
    profile.load.duration = std::chrono::minutes(5);
    return profile;
}

/// Five minutes at 20/s with one of everything that can happen: near the limit, past it, failed, given up, cut off.
inline RunSnapshot checkoutRun()
{
    using namespace std::chrono_literals;
    RunBuilder builder;
    LatencyHistogram lag;
    for (std::uint32_t i = 0; i < 6000; ++i) {
        const std::uint32_t second = i / 20;
        const nanoseconds waited = std::chrono::microseconds(50 + i % 7 * 100);
        lag.record(waited);
        const bool slowPhase = second % 60 >= 50; // ten seconds a minute
        nanoseconds service = 400ms + std::chrono::microseconds(i * 7919 % 800'000) + (slowPhase ? 1500ms : 0ms);
        Outcome outcome = Outcome::Ok;
        if (slowPhase && i % 10 == 0) {
            outcome = i % 20 == 0 ? Outcome::GatewayTimeout : Outcome::NearLimit;
            service = i % 20 == 0 ? 29s + 12ms : 25s + std::chrono::milliseconds(i % 3000);
        } else if (i % 200 == 7) {
            outcome = Outcome::ServerError;
            service = 15ms;
        } else if (i == 3001) {
            outcome = Outcome::NetworkError;
            service = 1ms;
        } else if (i == 3002) {
            outcome = Outcome::ClientTimeout;
            service = 44s;
        } else if (i >= 5998) {
            outcome = Outcome::Unfinished;
            service = 12s;
        }
        builder.add(second, outcome, service, waited);
        if (i % 20 == 19)
            builder.run.load.push_back(
                {.second = second, .planned = 20, .sent = 20, .inFlight = slowPhase ? 61u : 17u});
    }
    builder.run.generator.lag = lag.toCells();
    builder.run.generator.maxLag = 14ms;
    builder.run.generator.lateStarts = 3;
    builder.run.generator.cpuShare = 0.123;
    builder.run.elapsed = 324s + 250ms;
    return builder.build();
}

} // namespace headroom
