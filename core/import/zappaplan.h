#pragma once

#include "analysis/findings/finding.h"
#include "gateway/gatewayentry.h"
#include "import/zappasettings.h"
#include "profile/loadprofile.h"

#include <string>
#include <vector>

namespace headroom {

/// What stands in front of a stage's function, from the shipped catalogue, with the limit as these settings set it. Of
/// several, API Gateway before a function URL before a load balancer.
[[nodiscard]] Result<GatewayEntry> gatewayOf(const ZappaStage& stage);

/// A profile to start from: one request to the stage's root at 5/s for a minute, held against the gateway's limit, with
/// ids that can be found in the function's log. Where the settings name no domain, AWS gave the API a name that they do
/// not hold: `url` says it, or a placeholder stands for it.
[[nodiscard]] LoadProfile profileOf(const ZappaStage& stage, const GatewayEntry& gateway, const std::string& url = {});

/// Where the function's log is: "/aws/lambda/project-stage"; empty without a project's name.
[[nodiscard]] std::string logGroupOf(const ZappaStage& stage);

/// What these settings will do to requests that take long, the heaviest first.
[[nodiscard]] std::vector<Finding> settingsFindings(const ZappaStage& stage, const GatewayEntry& gateway);

} // namespace headroom
