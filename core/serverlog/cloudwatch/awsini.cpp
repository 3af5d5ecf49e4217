#include "serverlog/cloudwatch/awsini.h"

#include "serverlog/logtext.h"

#include <fmt/format.h>

namespace headroom {

namespace {

constexpr std::string_view blanks = " \t\r\v\f";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

std::string_view takeLine(std::string_view& text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    return line;
}

/// Reads line after line; each error is a sentence without the line's number.
class AwsIniReader {
public:
    Result<void> line(std::string_view text)
    {
        const std::string_view content = trimmed(text);
        if (content.empty() || content.front() == '#' || content.front() == ';')
            return {};
        const std::size_t indent = text.find_first_not_of(blanks);
        if (m_setting && indent > m_indent)
            return {}; // nested below the setting, or its value's next line
        m_indent = indent;
        if (content.front() == '[' && content.find(']', 2) != std::string_view::npos)
            return section(content.substr(1, content.rfind(']') - 1));
        return setting(content);
    }
    AwsIni take() { return std::move(m_ini); }

private:
    Result<void> section(std::string_view name)
    {
        const auto [entry, isNew] = m_ini.try_emplace(std::string(name));
        if (!isNew)
            return badInput("the section stands twice");
        m_section = &entry->second;
        m_setting = false;
        return {};
    }
    Result<void> setting(std::string_view content)
    {
        if (!m_section)
            return badInput("a setting stands before the first section");
        const std::size_t end = content.find_first_of("=:");
        const std::string name = lowered(trimmed(content.substr(0, end)));
        if (end == std::string_view::npos || name.empty())
            return badInput("it is neither a section nor a setting");
        if (!m_section->emplace(name, trimmed(content.substr(end + 1))).second)
            return badInput("the setting stands twice in its section");
        m_setting = true;
        return {};
    }

    AwsIni m_ini;
    AwsSection* m_section = nullptr;
    bool m_setting = false; ///< the section has one already
    std::size_t m_indent = 0; ///< of the newest
};

/// "NAME" or 'NAME', as a shell would take it; NAME itself.
std::string_view withoutQuotes(std::string_view name)
{
    const bool quoted =
        name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front();
    return quoted ? name.substr(1, name.size() - 2) : name;
}

} // namespace

Result<AwsIni> readAwsIni(std::string_view text, std::string_view source)
{
    take(text, "\xef\xbb\xbf");
    AwsIniReader reader;
    for (std::size_t number = 1; !text.empty(); ++number) {
        if (const auto read = reader.line(takeLine(text)); !read)
            return badInput(fmt::format("{}, line {}: {}", source, number, read.error().message));
    }
    return reader.take();
}

const AwsSection* credentialsProfile(const AwsIni& credentials, const std::string& profile)
{
    const auto found = credentials.find(profile);
    return found == credentials.end() ? nullptr : &found->second;
}

const AwsSection* configProfile(const AwsIni& config, const std::string& profile)
{
    for (const auto& [name, section] : config) {
        std::string_view rest = name;
        if (take(rest, "profile") && !rest.empty() && isSpace(rest.front()) && withoutQuotes(trimmed(rest)) == profile)
            return &section;
    }
    return profile == "default" ? credentialsProfile(config, profile) : nullptr;
}

} // namespace headroom
