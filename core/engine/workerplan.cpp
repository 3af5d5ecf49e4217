#include "engine/workerplan.h"

#include "base/process.h"
#include "gateway/gatewaycatalogue.h"
#include "profile/redaction.h"
#include "recording/base64.h"
#include "schedule/inflight.h"
#include "transport/checkconnection.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

constexpr nanoseconds tokenPatience = std::chrono::seconds(10);

/// How many requests may be in flight; an error where a closed load's users could not all wait at once.
Result<std::size_t> inFlightCap(const LoadShape& load)
{
    const std::size_t free = requestDescriptors();
    const std::uint32_t users = peakUsersOf(load);
    if (users > free)
        return badInput(fmt::format("load.users: {} users need a connection each, and this process may only hold {}; "
                                    "raise the limit with ulimit -n",
                                    users, free));
    if (load.maxInFlight && users > *load.maxInFlight)
        return badInput(fmt::format("load.max_in_flight: {} is less than the {} users", *load.maxInFlight, users));
    return std::min(free, static_cast<std::size_t>(load.maxInFlight.value_or(UINT32_MAX)));
}

/// File names are the profile's, and so start at its folder.
void findFiles(Connection& connection, const std::filesystem::path& folder)
{
    for (std::string* const file : {&connection.caFile, &connection.certificate, &connection.key}) {
        if (!file->empty())
            *file = (folder / *file).string();
    }
}

/// A key cannot be looked at while the variable with its password is not set.
Connection withoutLockedKey(Connection connection, const UnsetVariables* unset)
{
    if (unset && std::find(unset->begin(), unset->end(), connection.keyPassword) != unset->end())
        connection.certificate = connection.key = connection.keyPassword = {};
    return connection;
}

/// Rows that may be used once are starts that may be made: the load ends when they are used up.
Result<void> endWithFeeders(LoadShape& load, std::optional<std::uint64_t> mostStarts)
{
    if (!mostStarts)
        return {};
    if (!load.then.empty()) // which shape would end?
        return badInput("load.then: a load of several shapes cannot use rows that may be used once; make the feeder "
                        "sequential or random");
    load.requests = std::min(load.requests.value_or(*mostStarts), *mostStarts);
    return {};
}

Result<std::shared_ptr<const Classifier>> classifierFor(const LoadProfile& profile)
{
    const auto gateways = gatewaysOf(profile);
    if (!gateways)
        return tl::make_unexpected(gateways.error());
    return gatewayOf(profile, *gateways).map([&](const GatewayEntry& entry) {
        return std::make_shared<const Classifier>(profile.limit, entry, *gateways);
    });
}

OutgoingRequest sentOtherwise()
{
    OutgoingRequest placeholder;
    placeholder.method.clear();
    return placeholder;
}

TransportPlan planOf(const WorkerPlan& plan, bool pushes)
{
    TransportPlan transport;
    for (std::size_t request = 0; request < plan.maker->count(); ++request) {
        const bool its = plan.profile.requests[request].push.has_value() == pushes;
        transport.requests.push_back(its ? plan.maker->prepared(request) : sentOtherwise());
    }
    transport.connection = plan.connection.connection;
    transport.auth = plan.connection.auth;
    transport.clientTimeout = plan.profile.effectiveClientTimeout();
    return transport;
}

} // namespace

Result<WorkerPlan> planLoad(const LoadProfile& profile, const RunKey& key, UnsetVariables* unset)
{
    auto classifier = classifierFor(profile);
    if (!classifier)
        return tl::make_unexpected(classifier.error());
    auto filled = withEnvironment(profile.connection, profile.auth, unset);
    if (!filled)
        return tl::make_unexpected(filled.error());
    findFiles(filled->connection, profile.folder.path);
    if (auto possible = checkConnection(withoutLockedKey(filled->connection, unset)); !possible)
        return tl::make_unexpected(possible.error());
    auto maker = RequestMaker::create(profile, key, unset);
    if (!maker)
        return tl::make_unexpected(maker.error());
    const auto cap = unset ? Result<std::size_t>(0) : inFlightCap(profile.load);
    if (!cap)
        return tl::make_unexpected(cap.error());
    WorkerPlan plan;
    plan.profile = profile;
    if (auto ends = endWithFeeders(plan.profile.load, (*maker)->mostStarts()); !ends)
        return tl::make_unexpected(ends.error());
    plan.connection = std::move(*filled);
    plan.maker = std::move(*maker);
    plan.key = key;
    plan.secrets = plan.connection.values;
    plan.secrets.insert(plan.secrets.end(), plan.maker->environmentValues().begin(),
                        plan.maker->environmentValues().end());
    if (const auto* const basic = std::get_if<BasicAuth>(&plan.connection.auth)) // as it goes over the wire
        plan.secrets.push_back({"user and password", toBase64(basic->user + ':' + basic->password)});
    for (const std::string& value : redacted(profile).values) // the run file leaves them out, and so must its evidence
        plan.secrets.push_back({std::string(redactedName), value});
    plan.classifier = std::move(*classifier);
    plan.maxInFlight = *cap;
    plan.secrets = everyForm(plan.secrets);
    auto transport = chooseTransport(transportPlan(plan));
    if (!transport)
        return tl::make_unexpected(transport.error());
    plan.transport = std::move(*transport);
    return plan;
}

Result<void> getToken(WorkerPlan& plan)
{
    const auto* const credentials = std::get_if<OAuth2ClientCredentials>(&plan.connection.auth);
    if (!credentials)
        return {};
    auto token = fetchToken(*credentials, plan.connection.connection, tokenPatience);
    if (!token)
        return tl::make_unexpected(token.error());
    plan.credentials = *credentials;
    plan.token = std::move(*token);
    plan.connection.auth = BearerAuth{plan.token.value};
    addSecret(plan, "token", plan.token.value);
    return {};
}

void addSecret(WorkerPlan& plan, const std::string& name, const std::string& value)
{
    const auto forms = everyForm({{name, value}});
    plan.secrets.insert(plan.secrets.begin(), forms.begin(), forms.end());
}

TransportPlan transportPlan(const WorkerPlan& plan)
{
    return planOf(plan, false);
}

TransportPlan webSocketPlan(const WorkerPlan& plan)
{
    return planOf(plan, true);
}

bool hasPushes(const LoadProfile& profile)
{
    return std::any_of(profile.requests.begin(), profile.requests.end(),
                       [](const HttpRequest& request) { return request.push.has_value(); });
}

} // namespace headroom
