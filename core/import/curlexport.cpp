#include "import/curlexport.h"

#include "import/reference.h"
#include "scenario/percentencoding.h"
#include "scenario/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace headroom {

namespace {

/// A word for a POSIX shell, which expands nothing between single quotes.
std::string shellWord(std::string_view text)
{
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=@%,+";
    if (!text.empty() && text.find_first_not_of(plain) == std::string_view::npos)
        return std::string(text);
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + '\'';
}

bool hasHeader(const HttpRequest& request, std::string_view name)
{
    return std::any_of(request.headers.begin(), request.headers.end(),
                       [&](const Header& header) { return lowerCase(header.name) == name; });
}

/// Builds a command line by line.
class CurlWriter {
public:
    CurlWriter(const LoadProfile& profile, const HttpRequest& request)
        : m_profile(profile)
        , m_request(request)
    {
    }

    CurlExport write()
    {
        addTarget();
        for (const Header& header : m_request.headers)
            add("-H",
                header.value.empty() ? header.name + ';' : fmt::format("{}: {}", header.name, plainText(header.value)));
        std::visit([this](const auto& auth) { addAuth(auth); }, m_profile.auth);
        std::visit([this](const auto& body) { addBody(body); }, m_request.body);
        addConnection(m_profile.connection);
        addNotes();
        return std::move(m_export);
    }

private:
    void add(std::string_view option) { m_export.command += fmt::format(" \\\n  {}", option); }
    void add(std::string_view option, std::string_view value) { add(fmt::format("{} {}", option, shellWord(value))); }
    void addIf(const std::string& value, std::string_view option)
    {
        if (!value.empty())
            add(option, value);
    }
    void note(std::string sentence) { m_export.notes.push_back(std::move(sentence)); }

    void addTarget()
    {
        const std::string url = urlWithQuery();
        m_export.command = "curl " + shellWord(url);
        if (url.find_first_of("{}[]") != std::string::npos)
            add("--globoff"); // curl reads braces and brackets of a URL as lists
        const std::string_view usual = m_request.hasBody() ? "POST" : "GET";
        if (m_request.method == "HEAD")
            add("--head");
        else if (m_request.method != usual)
            add("-X", m_request.method);
    }

    [[nodiscard]] std::string urlWithQuery() const
    {
        std::vector<Field> query = m_request.query;
        if (const auto* const key = std::get_if<ApiKeyAuth>(&m_profile.auth); key && !key->query.empty())
            query.push_back({key->query, key->key});
        std::string url = plainText(m_request.url);
        const std::string fragment = url.substr(std::min(url.find('#'), url.size()));
        url.resize(url.size() - fragment.size());
        for (const Field& field : query) {
            url += url.find('?') == std::string::npos ? '?' : '&';
            appendQueryEncoded(url, field.name);
            url += '=' + encodedButReferences(plainText(field.value));
        }
        return url + fragment;
    }

    void addAuth(const std::monostate&) { }
    void addAuth(const BasicAuth& auth) { add("--user", fmt::format("{}:{}", auth.user, auth.password)); }
    void addAuth(const BearerAuth& auth) { add("--oauth2-bearer", auth.token); }
    void addAuth(const ApiKeyAuth& auth)
    {
        if (!auth.header.empty())
            add("-H", fmt::format("{}: {}", auth.header, auth.key));
    }
    void addAuth(const AwsSigV4& auth)
    {
        add("--aws-sigv4", fmt::format("aws:amz:{}:{}", auth.region, auth.service));
        add("--user", fmt::format("{}:{}", auth.accessKey, auth.secretKey));
        if (!auth.sessionToken.empty())
            add("-H", "X-Amz-Security-Token: " + auth.sessionToken);
    }
    void addAuth(const OAuth2ClientCredentials& auth)
    {
        add("--oauth2-bearer", "${env:HEADROOM_TOKEN}");
        note(fmt::format("Headroom fetches a token from {}; for curl one has to stand in place of "
                         "${{env:HEADROOM_TOKEN}}.",
                         auth.tokenUrl));
    }

    void addBody(const std::string& text)
    {
        if (text.empty())
            return;
        withoutOwnContentType();
        add("--data-raw", plainText(text));
    }
    void addBody(const FileBody& file)
    {
        withoutOwnContentType();
        add("--data-binary", '@' + file.file);
    }
    void addBody(const FormBody& form)
    {
        if (form.fields.empty())
            add("--data-raw", "");
        for (const Field& field : form.fields) {
            std::string name;
            appendQueryEncoded(name, field.name);
            add("--data-urlencode", fmt::format("{}={}", name, plainText(field.value)));
        }
    }
    void addBody(const MultipartBody& body)
    {
        for (const FormPart& part : body.parts) {
            const std::string type = part.contentType.empty() ? "" : ";type=" + part.contentType;
            if (!part.file.empty())
                add("--form", fmt::format("{}=@{}{}", part.name, part.file, type));
            else if (type.empty()) // says nothing to curl but itself
                add("--form-string", fmt::format("{}={}", part.name, plainText(part.value)));
            else
                add("--form", fmt::format("{}={}{}", part.name, plainText(part.value), type));
        }
    }
    /// curl would call any data a form.
    void withoutOwnContentType()
    {
        if (!hasHeader(m_request, "content-type"))
            add("-H", "Content-Type:");
    }

    void addConnection(const Connection& connection)
    {
        using Http = Connection::Http;
        if (connection.http == Http::Http1 && m_request.url.starts_with("https:"))
            add("--http1.1"); // curl's own default is another
        if (connection.http == Http::Http2)
            add("--http2");
        if (connection.http == Http::Http2PriorKnowledge)
            add("--http2-prior-knowledge");
        if (connection.http == Http::Http3)
            add("--http3");
        if (connection.redirects > 0) {
            add("--location");
            add("--max-redirs", std::to_string(connection.redirects));
        }
        if (connection.compressed)
            add("--compressed");
        addIf(connection.caFile, "--cacert");
        addIf(connection.certificate, "--cert");
        addIf(connection.key, "--key");
        addIf(connection.keyPassword, "--pass");
        if (!connection.leastTls.empty())
            add("--tlsv" + connection.leastTls);
        addIf(connection.proxy, "--proxy");
        addIf(connection.unixSocket, "--unix-socket");
        addIf(connection.sourceAddress, "--interface");
        for (const std::string& entry : connection.resolve)
            add("--resolve", entry);
        if (m_profile.clientTimeout)
            add("--max-time", fmt::format("{}", toSeconds(*m_profile.clientTimeout)));
    }

    void addNotes()
    {
        if (!m_profile.connection.serverName.empty())
            note("The server name is left out: curl has no option for it.");
        if (m_request.push)
            note("This is a WebSocket's request, of which curl only makes the handshake.");
        if (m_request.poll)
            note("curl submits the job and does not ask for its result.");
        const std::vector<std::string> names = referencedVariables(m_export.command);
        std::string listed;
        for (const std::string& name : names)
            listed += fmt::format("{}${{env:{}}}", listed.empty() ? "" : ", ", name);
        if (!names.empty())
            note(fmt::format("{} stand{} for values that were left out; put them in before curl runs.", listed,
                             names.size() == 1 ? "s" : ""));
    }

    const LoadProfile& m_profile;
    const HttpRequest& m_request;
    CurlExport m_export;
};

} // namespace

CurlExport writeCurlCommand(const LoadProfile& profile, std::size_t request)
{
    return CurlWriter(profile, profile.requests[request]).write();
}

} // namespace headroom
