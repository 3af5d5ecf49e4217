#include "serverlog/logids.h"

#include "serverlog/logtext.h"

#include <array>

namespace headroom {

namespace {

constexpr bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// 'x' stands for a hex digit, everything else for itself.
bool hasForm(std::string_view text, std::string_view form)
{
    if (text.size() < form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == 'x' ? !isHex(text[i]) : text[i] != form[i])
            return false;
    }
    return true;
}

/// A form with the place of its first dash, which is what a line is searched for.
struct Form {
    std::string_view text;
    std::size_t dash;
};
constexpr std::array<Form, 3> forms{{
    {"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", 8},
    {"00-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx-xx", 2},
    {"1-xxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx", 1},
}};

/// The id around the dash at `dash`, empty if there is none: it must not go on to either side.
std::string_view idAround(std::string_view line, std::size_t dash)
{
    for (const Form& form : forms) {
        if (dash < form.dash)
            continue;
        const std::size_t at = dash - form.dash;
        const std::size_t end = at + form.text.size();
        if (hasForm(line.substr(at), form.text) && (at == 0 || !isHex(line[at - 1]))
            && (end == line.size() || !isHex(line[end])))
            return line.substr(at, form.text.size());
    }
    return {};
}

} // namespace

bool isInvocationId(std::string_view text)
{
    return text.size() == forms[0].text.size() && hasForm(text, forms[0].text);
}

std::vector<std::string> idsIn(std::string_view line)
{
    std::vector<std::string> ids;
    for (std::size_t dash = line.find('-'); dash != std::string_view::npos && ids.size() < mostIds;) {
        const std::string_view id = idAround(line, dash);
        if (!id.empty())
            ids.push_back(lowered(id));
        const std::size_t next = id.empty() ? dash + 1 : static_cast<std::size_t>(id.data() - line.data()) + id.size();
        dash = line.find('-', next);
    }
    return ids;
}

} // namespace headroom
