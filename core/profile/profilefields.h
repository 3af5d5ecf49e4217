#pragma once

#include "base/units.h"
#include "profile/positionedjson.h"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

/// One JSON object of a profile being read: typed access to its fields, and in the end no field left unread.
/// Throws Problem, which readProfile turns into an Error: a reader of twenty fields stays twenty lines that way.
class ProfileFields {
public:
    struct Problem {
        std::string message;
    };

    ProfileFields(const PositionedJson& document, const nlohmann::ordered_json& object, std::string path,
                  std::string_view source);

    [[nodiscard]] std::vector<std::string> names() const;
    std::optional<std::string> text(const std::string& name);
    /// A text, or a list of texts: one element each.
    std::vector<std::string> texts(const std::string& name);
    std::optional<nanoseconds> duration(const std::string& name) { return parsed(name, parseDuration); }
    std::optional<Rate> rate(const std::string& name) { return parsed(name, parseRate); }
    std::optional<double> share(const std::string& name) { return parsed(name, parseShare); }
    /// A list of durations; empty if the field is missing.
    std::vector<nanoseconds> durations(const std::string& name);
    std::optional<ProfileFields> object(const std::string& name);
    /// A list of objects; empty if the field is missing.
    std::vector<ProfileFields> objects(const std::string& name);
    /// One element of a list that is there; it has to be an object.
    [[nodiscard]] ProfileFields element(const std::string& name, std::size_t index);
    std::optional<bool> boolean(const std::string& name);
    /// Any JSON value; the field is there.
    [[nodiscard]] const nlohmann::ordered_json& json(const std::string& name) { return *take(name); }
    [[nodiscard]] bool has(const std::string& name) const { return m_object.contains(name); }
    [[nodiscard]] bool isText(const std::string& name) const { return has(name) && m_object[name].is_string(); }

    template <typename Whole> std::optional<Whole> whole(const std::string& name)
    {
        const nlohmann::ordered_json* value = take(name);
        if (!value)
            return std::nullopt;
        if (!value->is_number_unsigned() || value->get<std::uint64_t>() > std::numeric_limits<Whole>::max())
            fail(name, fmt::format("must be a whole number from 0 to {}", std::numeric_limits<Whole>::max()));
        return value->get<Whole>();
    }

    /// A text that is one of a few words, each standing for a value.
    template <typename T, std::size_t N>
    std::optional<T> oneOf(const std::string& name, const std::array<std::pair<T, std::string_view>, N>& words)
    {
        const auto word = text(name);
        if (!word)
            return std::nullopt;
        std::string known;
        for (const auto& [value, spelt] : words) {
            if (spelt == *word)
                return value;
            known += fmt::format("{}{}", known.empty() ? "" : ", ", spelt);
        }
        fail(name, fmt::format("'{}' is none of {}", *word, known));
    }

    template <typename T> T required(std::optional<T> value, const std::string& name) const
    {
        if (!value)
            fail(name, "is missing");
        return std::move(*value);
    }

    /// A field nobody asked for is a misspelt one: silently ignored, the run would not be the one its author meant.
    void refuseOthers() const;
    [[noreturn]] void fail(const std::string& name, const std::string& what) const;

private:
    const nlohmann::ordered_json* take(const std::string& name);
    [[nodiscard]] std::string pathTo(const std::string& name) const;

    template <typename T> std::optional<T> parsed(const std::string& name, Result<T> (*parse)(std::string_view))
    {
        const auto value = text(name);
        if (!value)
            return std::nullopt;
        const Result<T> result = parse(*value);
        if (!result)
            fail(name, result.error().message);
        return *result;
    }

    const PositionedJson& m_document;
    const nlohmann::ordered_json& m_object;
    std::string m_path;
    std::string m_source;
    std::set<std::string> m_taken;
};

/// The word that oneOf reads as `value`.
template <typename T, std::size_t N>
[[nodiscard]] std::string_view wordFor(T value, const std::array<std::pair<T, std::string_view>, N>& words)
{
    for (const auto& [one, word] : words) {
        if (one == value)
            return word;
    }
    return {};
}

} // namespace headroom
