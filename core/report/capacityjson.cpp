#include "report/capacityjson.h"

#include "report/jsonvalues.h"

namespace headroom {

namespace {

std::string_view endName(CapacityEnd end)
{
    switch (end) {
    case CapacityEnd::Confirmed:
        return "confirmed";
    case CapacityEnd::NothingPasses:
        return "nothing_passes";
    case CapacityEnd::GeneratorLimit:
        return "generator_limit";
    case CapacityEnd::OutOfTime:
        return "out_of_time";
    case CapacityEnd::NeverReached:
        return "never_reached";
    case CapacityEnd::Stopped:
        return "stopped";
    }
    return "";
}

Json beyondMark(const std::optional<ShareEstimate>& beyond)
{
    if (!beyond)
        return {{"count", 0}};
    return {{"count", beyond->hits},
            {"share", fraction(beyond->share)},
            {"low", fraction(beyond->low)},
            {"high", fraction(beyond->high)}};
}

Json stepJson(const CapacityStep& step)
{
    const StepEvidence& evidence = step.evidence;
    Json json;
    json["rate_per_s"] = step.rate;
    json["confirming"] = step.confirming;
    json["verdict"] = stepVerdictName(step.verdict);
    json["reason"] = step.sentence;
    json["judged_s"] = evidence.judged.count();
    json["took_ms"] = milliseconds(std::chrono::round<std::chrono::milliseconds>(step.took));
    json["requests"] = evidence.requests;
    put(json["service_ms"] = Json::object(), "p99", evidence.p99);
    json["beyond_mark"] = beyondMark(evidence.beyondMark);
    json["refused"] = evidence.refused;
    json["gateway_timeouts"] = evidence.gatewayTimeouts;
    put(json, "gateway_timeouts_below", evidence.gatewayTimeoutsBelow);
    if (evidence.jobs + evidence.jobsOpen > 0)
        json["jobs"] = {{"ended", evidence.jobs},
                        {"not_done", evidence.jobsNotDone ? evidence.jobsNotDone->hits : 0},
                        {"open", evidence.jobsOpen}};
    if (!step.runFile.empty())
        json["run"] = step.runFile;
    return json;
}

Json criterionJson(const StepCriterion& criterion, const LoadProfile& profile)
{
    Json json = {{"limit_ms", milliseconds(profile.limit.time)},
                 {"mark_ms", milliseconds(profile.limit.nearMark())},
                 {"most_beyond_mark", fraction(criterion.mostBeyond)},
                 {"least_requests", requestsNeeded(criterion)}};
    if (criterion.noTimeouts)
        json["most_gateway_timeouts"] = fraction(criterion.mostTimeouts);
    return json;
}

} // namespace

std::string capacityJson(const CapacityResult& result, const CapacitySettings& settings, const LoadProfile& profile)
{
    Json json;
    json["schema"] = "headroom.capacity/1";
    json["result"] = endName(result.end);
    json["sentence"] = result.sentence;
    put(json, "confirmed_per_s", result.confirmed);
    put(json, "lowest_failed_per_s", result.lowestFailed);
    put(json, "highest_passed_per_s", result.highestPassed);
    json["undecided_per_s"] = result.undecided;
    json["criterion"] = criterionJson(settings.criterion, profile);
    json["search"] = {{"from_per_s", settings.from},           {"highest_per_s", settings.highestRate},
                      {"warm_up_s", settings.warmUp.count()},  {"step_s", settings.step.count()},
                      {"confirm_s", settings.confirm.count()}, {"most_time_ms", milliseconds(settings.mostTime)}};
    json["elapsed_ms"] = milliseconds(std::chrono::round<std::chrono::milliseconds>(result.elapsed));
    Json& steps = json["steps"] = Json::array();
    for (const CapacityStep& step : result.steps)
        steps.push_back(stepJson(step));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace headroom
