#pragma once

#include "gateway/classify.h"
#include "profile/loadprofile.h"
#include "scenario/correlation.h"
#include "scenario/environment.h"
#include "scenario/requestmaker.h"
#include "transport/oauthtoken.h"
#include "transport/transport.h"
#include "transport/transportchoice.h"

#include <memory>
#include <optional>
#include <vector>

namespace headroom {

/// One moment by both clocks.
struct RunBegin {
    WallTime wall;
    SteadyTime steady;
};

/// What a worker needs to know of its run. All captured by value before its thread starts. It holds secrets.
struct WorkerPlan {
    LoadProfile profile;
    std::shared_ptr<const RequestMaker> maker;
    FilledConnection connection;
    /// How its token was got, for the next one; the token itself is the connection's BearerAuth.
    std::optional<OAuth2ClientCredentials> credentials{};
    Token token{};
    std::vector<EnvironmentValue> secrets; ///< values that must not come back out of echoed answers
    std::shared_ptr<const Classifier> classifier;
    RunKey key; ///< the ids of its requests are made from it
    std::size_t maxInFlight = 0;
    TransportChoice transport; ///< for people: the transport chooses itself in the same way
    /// When the run is to begin: as its file, which is made before, says already, because ids and moments are worked
    /// out from that again. Unset: at once.
    std::optional<RunBegin> begin{};
    SteadyTime runStart; ///< the engine's to set, as are the next two
    WallTime startedAt;
    std::uint32_t worker = 0; ///< place among the run's workers
};

/// What a checked profile needs to be run. Sends nothing. Errors: an unknown gateway, an environment variable or file
/// that is not there, something the installed libcurl or the wanted transport cannot do, more users than this process
/// may have connections. With `unset` the profile is only looked over, on whatever machine: variables that are not set
/// are noted there, how many connections this process may have does not matter, and the plan is not to be run.
[[nodiscard]] Result<WorkerPlan> planLoad(const LoadProfile& profile, const RunKey& key = newRunKey(),
                                          UnsetVariables* unset = nullptr);

/// With client credentials: fetches the first token, at most for ten seconds. A run without one would be a run of
/// refusals.
[[nodiscard]] Result<void> getToken(WorkerPlan& plan);

/// One more value that must not come back out of echoed answers.
void addSecret(WorkerPlan& plan, const std::string& name, const std::string& value);

/// Of its requests those that are exchanges; the places of the others stay empty.
[[nodiscard]] TransportPlan transportPlan(const WorkerPlan& plan);
/// The same of those whose result is pushed.
[[nodiscard]] TransportPlan webSocketPlan(const WorkerPlan& plan);
[[nodiscard]] bool hasPushes(const LoadProfile& profile);

} // namespace headroom
