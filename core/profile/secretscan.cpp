#include "profile/secretscan.h"

#include "profile/redaction.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace headroom {

namespace {

bool isWordPart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-';
}

/// Small letters and digits alone: "X-Api-Key", "apiKey" and "api_key" are one name.
std::string compact(std::string_view name)
{
    std::string text;
    for (const char c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
}

template <std::size_t Count> bool isOneOf(std::string_view text, const std::array<std::string_view, Count>& all)
{
    return std::find(all.begin(), all.end(), text) != all.end();
}

bool isScheme(std::string_view word)
{
    constexpr std::array<std::string_view, 6> schemes{"bearer", "basic", "digest", "token", "apikey", "negotiate"};
    return isOneOf(compact(word), schemes);
}

/// Headers whose value goes on to the end of its line, blanks and all.
bool takesTheLine(std::string_view name)
{
    constexpr std::array<std::string_view, 4> names{"authorization", "proxyauthorization", "cookie", "setcookie"};
    return isOneOf(compact(name), names);
}

/// Length of a ${...} at the front; 0 if there is none.
std::size_t referenceLength(std::string_view text)
{
    if (!text.starts_with("${"))
        return 0;
    const std::size_t end = text.find('}');
    return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t wordLength(std::string_view text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isWordPart);
    return static_cast<std::size_t>(end - text.begin());
}

std::size_t valueLength(std::string_view text, std::string_view ends)
{
    std::size_t length = 0;
    while (length < text.size() && ends.find(text[length]) == std::string_view::npos)
        length += std::max<std::size_t>(referenceLength(text.substr(length)), 1);
    return std::min(length, text.size());
}

/// Up to the closing quote, which is left; a backslash takes the next character with it.
std::size_t quotedLength(std::string_view text, char quote)
{
    std::size_t length = 0;
    while (length < text.size() && text[length] != quote)
        length += text[length] == '\\' ? 2 : 1;
    return std::min(length, text.size());
}

/// Walks over a text and copies it, but for what is secret.
class Scan {
public:
    Scan(std::string_view text, std::vector<std::string>* values)
        : m_rest(text)
        , m_values(values)
    {
    }

    [[nodiscard]] std::string run()
    {
        while (!m_rest.empty()) {
            if (m_rest.starts_with("://"))
                takeUserInfo();
            else if (isWordPart(m_rest.front()))
                takeWord();
            else
                copy(std::max<std::size_t>(referenceLength(m_rest), 1));
        }
        return std::move(m_done);
    }

private:
    void copy(std::size_t length)
    {
        m_done += m_rest.substr(0, length);
        m_rest.remove_prefix(std::min(length, m_rest.size()));
    }
    void replace(std::size_t length)
    {
        const std::string_view value = m_rest.substr(0, length);
        if (onlyReferences(value) || value == "null" || value == "true" || value == "false") {
            copy(length);
            return;
        }
        if (m_values)
            m_values->emplace_back(value);
        m_done += redactedText;
        m_rest.remove_prefix(length);
    }

    void takeUserInfo()
    {
        copy(3);
        const std::size_t end = std::min(m_rest.find_first_of("/?# \t\r\n\"'<>"), m_rest.size());
        const std::size_t at = m_rest.substr(0, end).rfind('@');
        if (at != std::string_view::npos)
            replace(at);
    }

    void takeWord()
    {
        const std::size_t length = wordLength(m_rest);
        const std::string_view word = m_rest.substr(0, length);
        if (looksLikeJwt(word, m_rest.substr(length))) {
            replace(valueLength(m_rest, " \t\r\n\"'&;,<>"));
            return;
        }
        copy(length);
        if (compact(word) == "bearer" && m_rest.starts_with(' '))
            takeToken();
        else if (namesSecret(word))
            takeValue(word);
    }

    static bool looksLikeJwt(std::string_view word, std::string_view behind)
    {
        constexpr std::size_t shortest = 10;
        return word.starts_with("eyJ") && word.size() >= shortest && behind.starts_with('.');
    }

    void takeToken()
    {
        constexpr std::size_t shortest = 8; // "bearer of bad news" bears no token
        copy(1);
        const std::size_t length = valueLength(m_rest, " \t\r\n\"'&;,<>");
        if (length >= shortest)
            replace(length);
    }

    /// What stands behind a name, an equals sign or a colon and perhaps quotes.
    void takeValue(std::string_view name)
    {
        std::size_t at = 0;
        const bool quotedName = m_rest.starts_with('"') || m_rest.starts_with('\'') || m_rest.starts_with("\\\"");
        if (quotedName)
            at += m_rest.starts_with('\\') ? 2 : 1;
        at = std::min(m_rest.find_first_not_of(" \t", at), m_rest.size());
        if (at >= m_rest.size() || (m_rest[at] != ':' && m_rest[at] != '='))
            return;
        at = std::min(m_rest.find_first_not_of(" \t", at + 1), m_rest.size());
        copy(at);
        if (m_rest.starts_with("\\\"")) { // JSON inside a JSON string
            copy(2);
            replace(std::min(m_rest.find("\\\""), m_rest.size()));
        } else if (m_rest.starts_with('"') || m_rest.starts_with('\'')) {
            const char quote = m_rest.front();
            copy(1);
            replace(quotedLength(m_rest, quote));
        } else if (takesTheLine(name)) {
            replace(valueLength(m_rest, "\r\n\"'<>"));
        } else {
            replace(valueLength(m_rest, " \t\r\n\"'&;,<>#}])"));
        }
    }

    std::string_view m_rest;
    std::vector<std::string>* m_values;
    std::string m_done;
};

} // namespace

bool namesSecret(std::string_view name)
{
    constexpr std::array<std::string_view, 33> names{"authorization", "proxyauthorization",
                                                     "cookie",        "setcookie",
                                                     "pwd",           "passwd",
                                                     "passphrase",    "jwt",
                                                     "session",       "sid",
                                                     "jsessionid",    "phpsessid",
                                                     "sig",           "credential",
                                                     "credentials",   "xamzcredential",
                                                     "bearer",        "xauth",
                                                     "auth",          "otp",
                                                     "pin",           "accesskeyid",
                                                     "pass",          "totp",
                                                     "mfa",           "hmac",
                                                     "sas",           "ticket",
                                                     "samlresponse",  "samlrequest",
                                                     "assertion",     "xsrf",
                                                     "licensekey"};
    constexpr std::array<std::string_view, 16> endings{"token",      "secret",          "password",     "apikey",
                                                       "sessionid",  "signature",       "secretkey",    "accesskey",
                                                       "privatekey", "subscriptionkey", "functionskey", "csrf",
                                                       "appkey",     "applicationkey",  "accountkey",   "sharedkey"};
    const std::string text = compact(name);
    return isOneOf(text, names)
        || std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

bool onlyReferences(std::string_view text)
{
    while (!text.empty()) {
        std::size_t length = referenceLength(text);
        if (length == 0 && (text.front() == ' ' || text.front() == ':'))
            length = 1;
        if (length == 0 && isScheme(text.substr(0, wordLength(text))))
            length = wordLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string withoutSecretsIn(std::string_view text, std::vector<std::string>* values)
{
    return Scan(text, values).run();
}

} // namespace headroom
