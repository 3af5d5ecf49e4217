#pragma once

#include "base/result.h"
#include "base/units.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// What of a stage in Zappa's settings bears on time limits; defaults are Zappa's (0.61: cli.py, README "Advanced
/// Settings"), and what it `extends` is in it.
struct ZappaStage {
    std::string name;
    std::string project; ///< empty: Zappa makes one of the folder's name
    std::string region; ///< empty: as the AWS profile says
    std::chrono::seconds timeout{30}; ///< of the function
    bool timeoutSet = false;
    std::uint32_t memoryMb = 512;
    bool apiGateway = true;
    bool httpApi = false; ///< apigateway_version "v2"
    std::vector<std::string> endpoints; ///< EDGE, REGIONAL, PRIVATE; empty: not said, which AWS takes for EDGE
    bool functionUrl = false;
    bool functionUrlDomains = false; ///< CloudFront in front of it
    bool alb = false;
    bool keepWarm = true;
    bool slimHandler = false;
    bool asyncResources = true;
    std::string asyncTable;
    std::optional<std::uint32_t> concurrency;
    std::string domain, basePath;
    bool debug = true;
    std::string logLevel = "DEBUG";
    bool apiKeyRequired = false;
    bool iamAuthorization = false;

    /// A REST API on CloudFront's edge, whose limit cannot be raised.
    [[nodiscard]] bool onEdge() const;
};

/// All stages of zappa_settings.json, .toml, .yml or .yaml, by its name. Errors name file, stage and key: a setting of
/// the wrong type, a stage that extends one that is not there or, around some corners, itself.
[[nodiscard]] Result<std::vector<ZappaStage>> loadZappaSettings(const std::filesystem::path& file);
/// The same from a text. `form`: "json", "toml", "yml" or "yaml".
[[nodiscard]] Result<std::vector<ZappaStage>> readZappaSettings(std::string_view text, std::string_view form,
                                                                std::string_view source);

} // namespace headroom
