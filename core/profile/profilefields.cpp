#include "profile/profilefields.h"

namespace headroom {

ProfileFields::ProfileFields(const PositionedJson& document, const nlohmann::ordered_json& object, std::string path,
                             std::string_view source)
    : m_document(document)
    , m_object(object)
    , m_path(std::move(path))
    , m_source(source)
{
    if (!m_object.is_object())
        throw Problem{fmt::format("{}:{}: {} must be an object: {{ ... }}", m_source, m_document.lineOf(m_path),
                                  m_path.empty() ? "a profile" : m_path)};
}

std::vector<std::string> ProfileFields::names() const
{
    std::vector<std::string> names;
    for (const auto& [name, value] : m_object.items())
        names.push_back(name);
    return names;
}

std::optional<std::string> ProfileFields::text(const std::string& name)
{
    const nlohmann::ordered_json* value = take(name);
    if (!value)
        return std::nullopt;
    if (!value->is_string())
        fail(name, "must be a text in quotes");
    return value->get<std::string>();
}

std::vector<std::string> ProfileFields::texts(const std::string& name)
{
    const nlohmann::ordered_json* value = take(name);
    if (value && value->is_array()) {
        std::vector<std::string> all;
        for (const auto& one : *value) {
            if (!one.is_string())
                fail(name, "must be a text, or a list of texts");
            all.push_back(one.get<std::string>());
        }
        return all;
    }
    if (auto one = text(name))
        return {std::move(*one)};
    return {};
}

std::vector<nanoseconds> ProfileFields::durations(const std::string& name)
{
    std::vector<nanoseconds> all;
    for (const std::string& one : texts(name)) {
        const auto duration = parseDuration(one);
        if (!duration)
            fail(name, duration.error().message);
        all.push_back(*duration);
    }
    return all;
}

std::optional<bool> ProfileFields::boolean(const std::string& name)
{
    const nlohmann::ordered_json* value = take(name);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean())
        fail(name, "must be true or false");
    return value->get<bool>();
}

std::optional<ProfileFields> ProfileFields::object(const std::string& name)
{
    const nlohmann::ordered_json* value = take(name);
    if (!value)
        return std::nullopt;
    return ProfileFields(m_document, *value, pathTo(name), m_source);
}

std::vector<ProfileFields> ProfileFields::objects(const std::string& name)
{
    const nlohmann::ordered_json* value = take(name);
    std::vector<ProfileFields> all;
    if (!value)
        return all;
    if (!value->is_array() || value->empty())
        fail(name, "must be a list: [ { ... }, ... ]");
    for (const auto& one : *value)
        all.push_back(ProfileFields(m_document, one, fmt::format("{}[{}]", pathTo(name), all.size()), m_source));
    return all;
}

ProfileFields ProfileFields::element(const std::string& name, std::size_t index)
{
    return {m_document, (*take(name))[index], fmt::format("{}[{}]", pathTo(name), index), m_source};
}

void ProfileFields::refuseOthers() const
{
    for (const auto& [name, value] : m_object.items()) {
        if (!m_taken.contains(name))
            fail(name, "is not a field of a profile; check its spelling");
    }
}

void ProfileFields::fail(const std::string& name, const std::string& what) const
{
    const std::string path = pathTo(name);
    throw Problem{fmt::format("{}:{}: {}: {}", m_source, m_document.lineOf(path), path, what)};
}

const nlohmann::ordered_json* ProfileFields::take(const std::string& name)
{
    const auto found = m_object.find(name);
    if (found == m_object.end())
        return nullptr;
    m_taken.insert(name);
    return &*found;
}

std::string ProfileFields::pathTo(const std::string& name) const
{
    if (name.empty()) // the object itself
        return m_path;
    return m_path.empty() ? name : fmt::format("{}.{}", m_path, name);
}

} // namespace headroom
