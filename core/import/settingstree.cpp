#include "import/settingstree.h"

#include "profile/positionedjson.h"

#define TOML_HEADER_ONLY 1
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

namespace headroom {

namespace {

constexpr int deepest = 64;
constexpr std::size_t mostValues = 100'000; ///< aliases of YAML unfold to billions

tl::unexpected<Error> wrong(std::string_view source, std::size_t line, std::string_view why)
{
    return badInput(fmt::format("{}:{}: {}", source, line, why));
}

nlohmann::json fromToml(const toml::node& node)
{
    if (const auto* const table = node.as_table()) {
        auto object = nlohmann::json::object();
        for (const auto& [key, value] : *table)
            object[std::string(key.str())] = fromToml(value);
        return object;
    }
    if (const auto* const list = node.as_array()) {
        auto array = nlohmann::json::array();
        for (const toml::node& value : *list)
            array.push_back(fromToml(value));
        return array;
    }
    if (const auto text = node.value_exact<std::string>())
        return *text;
    if (const auto truth = node.value_exact<bool>())
        return *truth;
    if (const auto whole = node.value_exact<std::int64_t>())
        return *whole;
    if (const auto real = node.value_exact<double>())
        return *real;
    return nullptr; // dates, which no setting is
}

Result<nlohmann::json> readToml(std::string_view text, std::string_view source)
{
    try {
        return fromToml(toml::parse(text));
    } catch (const toml::parse_error& problem) {
        return wrong(source, problem.source().begin.line, problem.description());
    }
}

/// A plain scalar, as YAML 1.1 resolves it; a quoted one is a text.
nlohmann::json scalar(const YAML::Node& node)
{
    static constexpr std::array<std::string_view, 8> yes{"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On"};
    static constexpr std::array<std::string_view, 8> no{"false", "False", "FALSE", "no", "No", "NO", "off", "Off"};
    const std::string& text = node.Scalar();
    if (node.Tag() == "!")
        return text;
    if (std::find(yes.begin(), yes.end(), text) != yes.end())
        return true;
    if (std::find(no.begin(), no.end(), text) != no.end())
        return false;
    const auto whole = [&](auto value) -> std::optional<nlohmann::json> {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc{} && end == text.data() + text.size() ? std::optional<nlohmann::json>(value)
                                                                        : std::nullopt;
    };
    if (const auto number = whole(std::int64_t{}))
        return *number;
    if (const auto number = whole(double{}))
        return *number;
    return text;
}

/// Builds the tree until it gets too large; `fine` is false then.
class YamlTree {
public:
    nlohmann::json of(const YAML::Node& node, int depth)
    {
        fine = fine && depth <= deepest && ++m_values <= mostValues;
        if (!fine || !node.IsDefined() || node.IsNull())
            return nullptr;
        if (node.IsScalar())
            return scalar(node);
        if (node.IsSequence()) {
            auto array = nlohmann::json::array();
            for (const YAML::Node& value : node)
                array.push_back(of(value, depth + 1));
            return array;
        }
        return objectOf(node, depth);
    }
    bool fine = true;

private:
    /// "<<" takes in what another mapping holds; the mapping's own keys stand above that.
    nlohmann::json objectOf(const YAML::Node& node, int depth)
    {
        auto object = nlohmann::json::object();
        auto own = nlohmann::json::object();
        for (const auto& entry : node) {
            const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
            auto value = of(entry.second, depth + 1);
            if (key == "<<" && value.is_object())
                object.update(value);
            else
                own[key] = std::move(value);
        }
        object.update(own);
        return object;
    }
    std::size_t m_values = 0;
};

Result<nlohmann::json> readYaml(std::string_view text, std::string_view source)
{
    try {
        YamlTree tree;
        auto json = tree.of(YAML::Load(std::string(text)), 0);
        return tree.fine ? Result<nlohmann::json>(std::move(json))
                         : wrong(source, 1, "this is nested or repeated too far");
    } catch (const YAML::Exception& problem) {
        return wrong(source, static_cast<std::size_t>(std::max(problem.mark.line, 0)) + 1, problem.msg);
    }
}

} // namespace

Result<nlohmann::json> readSettingsTree(std::string_view text, SettingsForm form, std::string_view source)
{
    switch (form) {
    case SettingsForm::Toml:
        return readToml(text, source);
    case SettingsForm::Yaml:
        return readYaml(text, source);
    case SettingsForm::Json:
        break;
    }
    const auto json = parsePositioned(text, source);
    if (!json)
        return tl::make_unexpected(json.error());
    return nlohmann::json(json->root);
}

} // namespace headroom
