#include "import/curloptions.h"

#include "import/curlcredentials.h"
#include "import/curloptiontable.h"

#include <fmt/format.h>

#include <utility>

namespace headroom {

namespace {

class OptionReader {
public:
    explicit OptionReader(const std::vector<std::string>& words)
        : m_words(words)
    {
    }

    Result<CurlOptions> read()
    {
        while (m_at < m_words.size()) {
            if (auto taken = word(m_words[m_at++]); !taken)
                return tl::make_unexpected(taken.error());
        }
        if (m_options.url.empty())
            return badInput("there is no URL in it");
        return signWithAws(m_options).map([this] { return std::move(m_options); });
    }

private:
    Result<void> word(const std::string& text)
    {
        if (m_onlyUrls || text.size() < 2 || text[0] != '-')
            return takeCurlUrl(m_options, text);
        if (text == "--") {
            m_onlyUrls = true;
            return {};
        }
        return text[1] == '-' ? named(text.substr(2), text) : shortOnes(text);
    }

    /// "-sSLX": flags in a row, the last may take a value, which may follow at once.
    Result<void> shortOnes(const std::string& text)
    {
        for (std::size_t i = 1; i < text.size(); ++i) {
            const auto name = shortCurlNames().find(text[i]);
            const std::string shown = std::string("-") + text[i];
            if (name == shortCurlNames().end())
                return badInput(fmt::format("the option {} is not known", shown));
            if (takesCurlValue(name->second))
                return i + 1 < text.size() ? valued(std::string(name->second), text.substr(i + 1))
                                           : named(std::string(name->second), shown);
            curlFlags().at(name->second)(m_options);
        }
        return {};
    }

    Result<void> named(const std::string& name, const std::string& shown)
    {
        if (takesCurlValue(name)) {
            if (m_at == m_words.size())
                return badInput(fmt::format("{} lacks its value", shown));
            return valued(name, m_words[m_at++]);
        }
        const auto flag = curlFlags().find(name);
        if (flag == curlFlags().end())
            return badInput(fmt::format("the option {} is not known", shown));
        flag->second(m_options);
        return {};
    }

    Result<void> valued(const std::string& name, const std::string& value)
    {
        const auto take = curlOptions().find(name);
        return take == curlOptions().end() ? Result<void>() : take->second(m_options, value);
    }

    const std::vector<std::string>& m_words;
    std::size_t m_at = 0;
    bool m_onlyUrls = false;
    CurlOptions m_options;
};

} // namespace

Result<CurlOptions> readCurlOptions(const std::vector<std::string>& words)
{
    return OptionReader(words).read();
}

} // namespace headroom
