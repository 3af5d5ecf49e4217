#include "import/zappasettings.h"

#include "base/files.h"
#include "import/settingstree.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headroom {

namespace {

constexpr std::size_t largestFile = 4 * 1024 * 1024;
constexpr std::chrono::seconds longestFunction{900};

std::optional<SettingsForm> formNamed(std::string_view name)
{
    if (name == "json")
        return SettingsForm::Json;
    if (name == "toml")
        return SettingsForm::Toml;
    return name == "yml" || name == "yaml" ? std::optional(SettingsForm::Yaml) : std::nullopt;
}

/// A stage's own settings over those of the stage it extends, key by key.
Result<nlohmann::json> extended(const nlohmann::json& settings, const std::string& stage, std::string_view source,
                                std::set<std::string> seen = {})
{
    const auto found = settings.find(stage);
    if (found == settings.end() || !found->is_object())
        return badInput(fmt::format("{}: {}: there is no such stage to extend", source, stage));
    if (!seen.insert(stage).second)
        return badInput(fmt::format("{}: {}: the stages extend each other in a circle", source, stage));
    const auto extends = found->find("extends");
    if (extends == found->end() || extends->is_null())
        return *found;
    if (!extends->is_string())
        return badInput(fmt::format("{}: {}.extends: the name of a stage belongs here", source, stage));
    auto base = extended(settings, extends->get<std::string>(), source, std::move(seen));
    if (base)
        base->update(*found);
    return base;
}

/// Takes settings of one stage by their types; the first that is of another type is the error.
class Taker {
public:
    Taker(const nlohmann::json& stage, std::string where)
        : m_stage(stage)
        , m_where(std::move(where))
    {
    }
    void text(const char* key, std::string& into)
    {
        if (const auto* const value = at(key); value && expect(value->is_string(), key, "a text"))
            into = value->get<std::string>();
    }
    void flag(const char* key, bool& into)
    {
        if (const auto* const value = at(key); value && expect(value->is_boolean(), key, "true or false"))
            into = value->get<bool>();
    }
    /// Whole, and from `least` to `most`; whether it is there.
    template <typename Number> bool number(const char* key, Number& into, std::int64_t least, std::int64_t most)
    {
        const auto* const value = at(key);
        const bool fine = value && value->is_number_integer() && value->get<std::int64_t>() >= least
            && value->get<std::int64_t>() <= most;
        if (!value || !expect(fine, key, fmt::format("a whole number from {} to {}", least, most)))
            return false;
        into = Number(value->get<std::int64_t>());
        return true;
    }
    void texts(const char* key, std::vector<std::string>& into)
    {
        const auto* const value = at(key);
        if (!value)
            return;
        const bool fine = value->is_array()
            && std::all_of(value->begin(), value->end(), [](const nlohmann::json& one) { return one.is_string(); });
        if (expect(fine, key, "a list of texts"))
            into = value->get<std::vector<std::string>>();
    }
    [[nodiscard]] bool any(const char* key) const
    {
        const auto* const value = at(key);
        return value && !value->empty();
    }
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }

private:
    /// Null is as good as not there.
    [[nodiscard]] const nlohmann::json* at(const char* key) const
    {
        const auto found = m_stage.find(key);
        return found == m_stage.end() || found->is_null() ? nullptr : &*found;
    }
    bool expect(bool fine, const char* key, std::string_view what)
    {
        if (!fine && m_trouble.empty())
            m_trouble = fmt::format("{}.{}: {} belongs here, not {}", m_where, key, what, m_stage[key].dump());
        return fine;
    }
    const nlohmann::json& m_stage;
    std::string m_where;
    std::string m_trouble;
};

Result<ZappaStage> stageOf(const std::string& name, const nlohmann::json& settings, std::string_view source)
{
    ZappaStage stage;
    stage.name = name;
    Taker take(settings, fmt::format("{}: {}", source, name));
    take.text("project_name", stage.project);
    take.text("aws_region", stage.region);
    stage.timeoutSet = take.number("timeout_seconds", stage.timeout, 1, longestFunction.count());
    take.number("memory_size", stage.memoryMb, 128, 10'240);
    take.flag("use_apigateway", stage.apiGateway); // its older name
    take.flag("apigateway_enabled", stage.apiGateway);
    std::string version = "v1";
    take.text("apigateway_version", version);
    stage.httpApi = version == "v2";
    take.texts("endpoint_configuration", stage.endpoints);
    take.flag("function_url_enabled", stage.functionUrl);
    stage.functionUrlDomains = take.any("function_url_domains");
    take.flag("alb_enabled", stage.alb);
    take.flag("keep_warm", stage.keepWarm);
    take.flag("slim_handler", stage.slimHandler);
    take.flag("async_resources", stage.asyncResources);
    take.text("async_response_table", stage.asyncTable);
    std::uint32_t concurrency = 0;
    if (take.number("lambda_concurrency", concurrency, 0, 100'000))
        stage.concurrency = concurrency;
    take.text("domain", stage.domain);
    take.text("base_path", stage.basePath);
    take.flag("debug", stage.debug);
    take.text("log_level", stage.logLevel);
    take.flag("api_key_required", stage.apiKeyRequired);
    take.flag("iam_authorization", stage.iamAuthorization);
    return take.trouble().empty() ? Result<ZappaStage>(std::move(stage)) : badInput(take.trouble());
}

} // namespace

bool ZappaStage::onEdge() const
{
    if (!apiGateway || httpApi)
        return false;
    return endpoints.empty() || std::find(endpoints.begin(), endpoints.end(), "EDGE") != endpoints.end();
}

Result<std::vector<ZappaStage>> readZappaSettings(std::string_view text, std::string_view form, std::string_view source)
{
    const auto known = formNamed(form);
    if (!known)
        return badInput(fmt::format("{}: Zappa's settings are a .json, .toml, .yml or .yaml file", source));
    const auto settings = readSettingsTree(text, *known, source);
    if (!settings)
        return tl::make_unexpected(settings.error());
    std::vector<ZappaStage> stages;
    if (!settings->is_object())
        return badInput(fmt::format("{}: it holds no stage", source));
    for (const auto& [name, own] : settings->items()) {
        if (!own.is_object())
            return badInput(fmt::format("{}: {}: a stage is an object of settings", source, name));
        const auto all = extended(*settings, name, source);
        if (!all)
            return tl::make_unexpected(all.error());
        auto stage = stageOf(name, *all, source);
        if (!stage)
            return tl::make_unexpected(stage.error());
        stages.push_back(std::move(*stage));
    }
    if (stages.empty())
        return badInput(fmt::format("{}: it holds no stage", source));
    return stages;
}

Result<std::vector<ZappaStage>> loadZappaSettings(const std::filesystem::path& file)
{
    const auto text = readFile(file, largestFile);
    if (!text)
        return tl::make_unexpected(text.error());
    std::string form = file.extension().string();
    form.erase(0, std::min<std::size_t>(form.size(), 1));
    return readZappaSettings(*text, form, file.string());
}

} // namespace headroom
