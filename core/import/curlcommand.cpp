#include "import/curlcommand.h"

#include "import/curloptions.h"
#include "import/reference.h"
#include "import/shellwords.h"
#include "profile/secretscan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace headroom {

namespace {

std::string_view withoutPrompt(std::string_view text)
{
    const auto blanks = [&] { text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size())); };
    blanks();
    if (text.starts_with("$ "))
        text.remove_prefix(2);
    blanks();
    return text;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

const Header* headerNamed(const HttpRequest& request, std::string_view name)
{
    const auto found = std::find_if(request.headers.begin(), request.headers.end(),
                                    [&](const Header& header) { return sameName(header.name, name); });
    return found == request.headers.end() ? nullptr : &*found;
}

/// curl takes a URL without a scheme for http.
std::string withScheme(const std::string& url)
{
    return url.find("://") == std::string::npos ? "http://" + url : url;
}

/// Appends -d's of a command that is sent as a GET to the URL, as curl's -G does.
void putIntoQuery(HttpRequest& request, const std::string& data)
{
    if (data.empty())
        return;
    request.url += request.url.find('?') == std::string::npos ? '?' : '&';
    request.url += data;
}

std::string joinedData(const CurlOptions& options)
{
    std::string body;
    for (const CurlData& data : options.data) {
        if (!body.empty())
            body += '&';
        body += data.text;
    }
    return body;
}

Result<void> takeBody(const CurlOptions& options, HttpRequest& request)
{
    if (!options.form.empty()) {
        if (!options.data.empty())
            return badInput("--form and --data cannot stand in one command");
        MultipartBody body{options.form};
        for (FormPart& part : body.parts)
            part.value = asTemplate(part.value);
        request.body = std::move(body);
        return {};
    }
    const auto files = std::count_if(options.data.begin(), options.data.end(),
                                     [](const CurlData& data) { return !data.file.empty(); });
    if (files > 0 && options.data.size() > 1)
        return badInput("--data @FILE beside other data: a body is one file or a text, not both");
    if (options.dataInQuery) {
        if (files > 0)
            return badInput("--get with --data @FILE: a query does not come from a file");
        putIntoQuery(request, asTemplate(joinedData(options)));
    } else if (files > 0) {
        request.body = FileBody{options.data.front().file};
    } else {
        request.body = asTemplate(joinedData(options));
    }
    return {};
}

void takeMethod(const CurlOptions& options, HttpRequest& request)
{
    const bool posts = (!options.data.empty() && !options.dataInQuery) || !options.form.empty();
    if (!options.method.empty())
        request.method = options.method;
    else if (options.head)
        request.method = "HEAD";
    else
        request.method = posts ? "POST" : "GET";
    const bool saysType = options.noContentType || headerNamed(request, "Content-Type");
    if (posts && options.form.empty() && !options.json && !saysType)
        request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    if (options.json) {
        if (!headerNamed(request, "Content-Type"))
            request.headers.push_back({"Content-Type", "application/json"});
        if (!headerNamed(request, "Accept"))
            request.headers.push_back({"Accept", "application/json"});
    }
}

void noteSecrets(CurlImport& import)
{
    const HttpRequest& request = import.profile.request();
    const auto inClear = [&](std::string_view name) {
        const Header* const header = headerNamed(request, name);
        return header && !onlyReferences(header->value);
    };
    if (inClear("Authorization") || inClear("Cookie") || inClear("X-Api-Key"))
        import.notes.emplace_back("A header holds credentials, and so does the profile now: before it is passed on, "
                                  "put ${env:NAME} in their place.");
}

/// A command from elsewhere could ask for any variable, and its target would get to read it.
void noteVariables(std::string_view command, CurlImport& import)
{
    std::string names;
    for (const std::string& name : referencedVariables(command))
        names += (names.empty() ? "" : ", ") + name;
    if (!names.empty())
        import.notes.push_back(fmt::format("The command names environment variables, and a run sends their values to "
                                           "its target: {}.",
                                           names));
}

std::string nameFrom(const std::string& url)
{
    const auto begin = url.find("://") + 3;
    const auto end = url.find_first_of("?#", begin);
    return url.substr(begin, end == std::string::npos ? end : end - begin);
}

} // namespace

bool isCurlCommand(std::string_view text)
{
    text = withoutPrompt(text);
    return text.starts_with("curl ") || text.starts_with("curl\t") || text.starts_with("curl\\\n")
        || text.starts_with("curl.exe ");
}

Result<CurlImport> readCurlCommand(std::string_view text)
{
    const auto words = shellWords(withoutPrompt(text));
    if (!words)
        return badInput("cURL command: " + words.error().message);
    if (words->empty() || (words->front() != "curl" && words->front() != "curl.exe"))
        return badInput("cURL command: it does not begin with curl");
    auto options = readCurlOptions({words->begin() + 1, words->end()});
    if (!options)
        return badInput("cURL command: " + options.error().message);
    CurlImport import;
    import.notes = options->notes;
    import.profile.connection = options->connection;
    import.profile.auth = options->auth;
    import.profile.clientTimeout = options->timeout;
    HttpRequest& request = import.profile.request();
    request.url = withScheme(asTemplate(options->url));
    for (const Header& header : options->headers)
        request.headers.push_back({header.name, asTemplate(header.value)});
    if (auto taken = takeBody(*options, request); !taken)
        return badInput("cURL command: " + taken.error().message);
    takeMethod(*options, request);
    import.profile.name = nameFrom(request.url);
    noteSecrets(import);
    noteVariables(text, import);
    return import;
}

} // namespace headroom
