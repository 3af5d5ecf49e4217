#include "serverlog/zappaevent.h"

#include "serverlog/logids.h"
#include "serverlog/logtext.h"

namespace headroom {

namespace {

constexpr std::size_t deepest = 64;

/// Walks the repr of nested dicts and lists without building them, and calls see(parent, key, value) for each string
/// that is the value of a key; `parent` is the key of the dict around it. What is no repr ends the walk.
class ReprWalk {
public:
    explicit ReprWalk(std::string_view text)
        : m_rest(text)
    {
    }

    template <typename See> void run(See see)
    {
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            if (c == '\'' || c == '"')
                onString(takeString(), see);
            else if (!onMark(c))
                return;
            else
                m_rest.remove_prefix(1);
        }
    }

private:
    struct Level {
        std::string name; ///< the key that this dict is the value of
        std::string key; ///< the one being read
        bool value = false; ///< behind its colon
    };

    template <typename See> void onString(std::string text, See& see)
    {
        if (m_levels.empty())
            return;
        Level& level = m_levels.back();
        if (level.value)
            see(level.name, level.key, text);
        else
            level.key = std::move(text);
    }

    /// False at the end of the outermost dict, and where it gets too deep.
    bool onMark(char c)
    {
        if (c == '{' || c == '[' || c == '(')
            m_levels.push_back({m_levels.empty() ? std::string() : m_levels.back().key, {}, false});
        else if ((c == '}' || c == ']' || c == ')') && !m_levels.empty())
            m_levels.pop_back();
        else if (c == ':' && !m_levels.empty())
            m_levels.back().value = true;
        else if (c == ',' && !m_levels.empty())
            m_levels.back().value = false;
        return !m_levels.empty() && m_levels.size() <= deepest;
    }

    /// Escapes are left as they are but for the quote: ids and paths hold none that matter.
    std::string takeString()
    {
        const char quote = m_rest.front();
        std::string text;
        std::size_t at = 1;
        for (; at < m_rest.size() && m_rest[at] != quote; ++at) {
            if (m_rest[at] == '\\' && at + 1 < m_rest.size())
                ++at;
            text += m_rest[at];
        }
        m_rest.remove_prefix(std::min(at + 1, m_rest.size()));
        return text;
    }

    std::string_view m_rest;
    std::vector<Level> m_levels;
};

} // namespace

std::optional<LogEvent> readZappaEvent(std::string_view text)
{
    if (!take(text, "Zappa Event: "))
        return std::nullopt;
    LogEvent event;
    event.format = LogFormat::Zappa;
    event.began = true;
    event.ids = idsIn(text);
    ReprWalk(text).run([&](std::string_view parent, std::string_view key, const std::string& value) {
        const bool top = parent.empty();
        const bool context = parent == "requestContext";
        if (top && (key == "path" || key == "rawPath")) // REST, and version 2 of the payload
            event.path = value;
        else if ((top && key == "httpMethod") || (parent == "http" && key == "method"))
            event.method = value;
        else if (context && key == "requestId")
            event.gatewayId = isInvocationId(value) ? lowered(value) : value; // an HTTP API's tells cases apart
    });
    return event;
}

} // namespace headroom
