#include "import/reference.h"

#include "scenario/percentencoding.h"

#include <algorithm>
#include <cctype>

namespace headroom {

namespace {

constexpr std::string_view opening = "{env:";

/// How long the "{env:NAME}" is that the text begins with; 0: it begins otherwise.
std::size_t referenceLength(std::string_view text)
{
    if (!text.starts_with(opening))
        return 0;
    const std::size_t close = text.find('}');
    if (close == std::string_view::npos || close == opening.size())
        return 0;
    const std::string_view name = text.substr(opening.size(), close - opening.size());
    const bool named =
        std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
    return named ? close + 1 : 0;
}

} // namespace

std::string asTemplate(std::string_view text)
{
    std::string escaped;
    std::size_t dollars = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{' && dollars > 0)
            escaped.append(referenceLength(text.substr(at)) > 0 ? dollars - 1 : dollars, '$');
        dollars = text[at] == '$' ? dollars + 1 : 0;
        escaped += text[at];
    }
    return escaped;
}

std::string plainText(std::string_view written)
{
    std::string text;
    std::size_t dollars = 0;
    for (const char c : written) {
        if (c == '{') // of an odd number the last one opens a value
            text.resize(text.size() - dollars / 2);
        dollars = c == '$' ? dollars + 1 : 0;
        text += c;
    }
    return text;
}

std::string encodedButReferences(std::string_view text)
{
    std::string encoded;
    while (!text.empty()) {
        const std::size_t dollar = text.find('$');
        appendQueryEncoded(encoded, text.substr(0, dollar));
        if (dollar == std::string_view::npos)
            break;
        text.remove_prefix(dollar);
        const std::size_t length = referenceLength(text.substr(1));
        if (length > 0)
            encoded += text.substr(0, length + 1);
        else
            appendQueryEncoded(encoded, text.substr(0, 1));
        text.remove_prefix(length + 1);
    }
    return encoded;
}

std::vector<std::string> referencedVariables(std::string_view text)
{
    std::vector<std::string> names;
    for (std::size_t at = text.find("${env:"); at != std::string_view::npos; at = text.find("${env:", at + 1)) {
        const std::size_t length = referenceLength(text.substr(at + 1));
        if (length == 0)
            continue;
        std::string name(text.substr(at + 1 + opening.size(), length - opening.size() - 1));
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace headroom
