#include "import/curloptiontable.h"

#include "import/curlcredentials.h"
#include "import/reference.h"
#include "scenario/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace headroom {

namespace {

Result<void> done()
{
    return {};
}

/// "Name: value"; "Name:" takes curl's own header away, "Name;" sends it empty.
Result<void> takeHeader(CurlOptions& options, const std::string& value)
{
    if (value.starts_with('@'))
        return badInput("--header @FILE: headers from a file are not read; write them out");
    const auto end = value.find_first_of(":;");
    if (end == std::string::npos || end == 0)
        return badInput(fmt::format("--header: '{}' is no 'Name: value'", value));
    auto text = value.substr(end + 1);
    text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
    if (value[end] == ':' && text.empty()) { // Headroom sends none of its own that would have to be taken away
        options.noContentType = options.noContentType || lowerCase(value.substr(0, end)) == "content-type";
        return done();
    }
    options.headers.push_back({value.substr(0, end), text});
    return done();
}

Result<void> takeData(CurlOptions& options, const std::string& value)
{
    options.data.push_back(value.starts_with('@') ? CurlData{{}, value.substr(1)} : CurlData{value, {}});
    return done();
}

Result<void> takeRawData(CurlOptions& options, const std::string& value)
{
    options.data.push_back({value, {}});
    return done();
}

/// "name=content", "=content" and "content": the content is encoded, the name is not.
Result<void> takeEncodedData(CurlOptions& options, const std::string& value)
{
    const auto at = value.find('@'), equals = value.find('=');
    if (at != std::string::npos && (equals == std::string::npos || at < equals))
        return badInput("--data-urlencode with @FILE is not read; write the content out");
    if (equals == std::string::npos)
        return takeRawData(options, encodedButReferences(value));
    const std::string name = value.substr(0, equals);
    return takeRawData(options, (name.empty() ? "" : name + "=") + encodedButReferences(value.substr(equals + 1)));
}

Result<void> takeJson(CurlOptions& options, const std::string& value)
{
    options.json = true;
    return takeData(options, value);
}

/// "name=text", "name=@file;type=image/png".
Result<void> takeForm(CurlOptions& options, const std::string& value)
{
    const auto equals = value.find('=');
    if (equals == std::string::npos || equals == 0)
        return badInput(fmt::format("--form: '{}' is no 'name=value'", value));
    FormPart part;
    part.name = value.substr(0, equals);
    std::string content = value.substr(equals + 1);
    if (content.starts_with('<'))
        return badInput("--form with <FILE is not read; write the content out, or send the file with @");
    if (const auto type = content.find(";type="); type != std::string::npos) {
        part.contentType = content.substr(type + 6);
        content.resize(type);
    }
    if (content.starts_with('@'))
        part.file = content.substr(1);
    else
        part.value = content;
    options.form.push_back(std::move(part));
    return done();
}

Result<void> takeFormString(CurlOptions& options, const std::string& value)
{
    const auto equals = value.find('=');
    if (equals == std::string::npos || equals == 0)
        return badInput(fmt::format("--form-string: '{}' is no 'name=value'", value));
    options.form.push_back({value.substr(0, equals), value.substr(equals + 1), {}, {}});
    return done();
}

/// "name=value; other=value"; a name without = would be a file of cookies.
Result<void> takeCookie(CurlOptions& options, const std::string& value)
{
    if (value.find('=') == std::string::npos)
        return badInput(fmt::format("--cookie: '{}' would be a file; write the cookies out as name=value", value));
    options.headers.push_back({"Cookie", value});
    return done();
}

Result<void> takeTimeout(CurlOptions& options, const std::string& value)
{
    double seconds = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), seconds);
    constexpr double longest = 86'400;
    if (read.ec != std::errc() || read.ptr != value.data() + value.size() || !(seconds > 0) || seconds > longest)
        return badInput(fmt::format("--max-time: '{}' is no number of seconds up to a day", value));
    options.timeout = nanoseconds(std::llround(seconds * 1e9));
    return done();
}

template <auto Member> TakeCurlValue toConnection()
{
    return [](CurlOptions& options, const std::string& value) {
        options.connection.*Member = value;
        return done();
    };
}

TakeCurlValue toHeader(const char* name)
{
    return [name](CurlOptions& options, const std::string& value) {
        options.headers.push_back({name, value});
        return done();
    };
}

SetCurlFlag leavingOut(const char* sentence)
{
    return [sentence](CurlOptions& options) { options.notes.emplace_back(sentence); };
}

/// They take a value, and what they say is not of the request.
constexpr std::array<std::string_view, 8> passedOver{"output",      "write-out", "dump-header", "cookie-jar",
                                                     "trace-ascii", "stderr",    "trace",       "connect-timeout"};

} // namespace

const std::map<std::string_view, TakeCurlValue>& curlOptions()
{
    static const std::map<std::string_view, TakeCurlValue> all{
        {"request",
         [](CurlOptions& options, const std::string& value) {
             options.method = value;
             return done();
         }},
        {"header", takeHeader},
        {"data", takeData},
        {"data-ascii", takeData},
        {"data-binary", takeData},
        {"data-raw", takeRawData},
        {"data-urlencode", takeEncodedData},
        {"json", takeJson},
        {"form", takeForm},
        {"form-string", takeFormString},
        {"user", takeUser},
        {"pass", takeKeyPassword},
        {"aws-sigv4",
         [](CurlOptions& options, const std::string& value) {
             options.awsSigning = value;
             return done();
         }},
        {"oauth2-bearer", takeBearer},
        {"cookie", takeCookie},
        {"user-agent", toHeader("User-Agent")},
        {"referer", toHeader("Referer")},
        {"url", takeCurlUrl},
        {"max-time", takeTimeout},
        {"proxy", toConnection<&Connection::proxy>()},
        {"cacert", toConnection<&Connection::caFile>()},
        {"cert", toConnection<&Connection::certificate>()},
        {"key", toConnection<&Connection::key>()},
        {"unix-socket", toConnection<&Connection::unixSocket>()},
        {"interface", toConnection<&Connection::sourceAddress>()},
        {"resolve",
         [](CurlOptions& options, const std::string& value) {
             options.connection.resolve.push_back(value);
             return done();
         }},
        {"max-redirs",
         [](CurlOptions& options, const std::string& value) -> Result<void> {
             std::uint32_t most = 0;
             const auto read = std::from_chars(value.data(), value.data() + value.size(), most);
             if (read.ec != std::errc() || read.ptr != value.data() + value.size())
                 return badInput(fmt::format("--max-redirs: '{}' is no whole number", value));
             options.connection.redirects = most;
             return done();
         }},
    };
    return all;
}

const std::map<std::string_view, SetCurlFlag>& curlFlags()
{
    using Http = Connection::Http;
    const auto http = [](Http version) {
        return [version](CurlOptions& options) { options.connection.http = version; };
    };
    static const std::map<std::string_view, SetCurlFlag> all{
        {"get", [](CurlOptions& options) { options.dataInQuery = true; }},
        {"head", [](CurlOptions& options) { options.head = true; }},
        {"location",
         [](CurlOptions& options) {
             constexpr std::uint32_t curlsOwn = 50;
             if (options.connection.redirects == 0)
                 options.connection.redirects = curlsOwn;
         }},
        {"compressed", [](CurlOptions& options) { options.connection.compressed = true; }},
        {"http1.1", http(Http::Http1)},
        {"http2", http(Http::Http2)},
        {"http2-prior-knowledge", http(Http::Http2PriorKnowledge)},
        {"http3", http(Http::Http3)},
        {"tlsv1.2", [](CurlOptions& options) { options.connection.leastTls = "1.2"; }},
        {"tlsv1.3", [](CurlOptions& options) { options.connection.leastTls = "1.3"; }},
        {"basic", [](CurlOptions&) {}},
        {"insecure",
         leavingOut("--insecure is left out: Headroom verifies certificates always. For one of your own name "
                    "its authority as connection.ca_file.")},
        {"fail", [](CurlOptions&) {}},
        {"fail-with-body", [](CurlOptions&) {}},
        {"silent", [](CurlOptions&) {}},
        {"show-error", [](CurlOptions&) {}},
        {"verbose", [](CurlOptions&) {}},
        {"include", [](CurlOptions&) {}},
        {"globoff", [](CurlOptions&) {}},
        {"no-progress-meter", [](CurlOptions&) {}},
        {"progress-bar", [](CurlOptions&) {}},
        {"no-buffer", [](CurlOptions&) {}},
        {"remote-name", [](CurlOptions&) {}},
        {"path-as-is", [](CurlOptions&) {}},
    };
    return all;
}

const std::map<char, std::string_view>& shortCurlNames()
{
    static const std::map<char, std::string_view> all{
        {'X', "request"},    {'H', "header"},      {'d', "data"},         {'F', "form"},        {'u', "user"},
        {'b', "cookie"},     {'A', "user-agent"},  {'e', "referer"},      {'m', "max-time"},    {'x', "proxy"},
        {'E', "cert"},       {'o', "output"},      {'w', "write-out"},    {'D', "dump-header"}, {'c', "cookie-jar"},
        {'G', "get"},        {'I', "head"},        {'L', "location"},     {'k', "insecure"},    {'s', "silent"},
        {'S', "show-error"}, {'v', "verbose"},     {'i', "include"},      {'f', "fail"},        {'g', "globoff"},
        {'N', "no-buffer"},  {'O', "remote-name"}, {'#', "progress-bar"},
    };
    return all;
}

Result<void> takeCurlUrl(CurlOptions& options, const std::string& value)
{
    if (!options.url.empty())
        return badInput(
            fmt::format("there are two URLs, '{}' and '{}'; a profile begins with one", options.url, value));
    options.url = value;
    return done();
}

bool takesCurlValue(std::string_view name)
{
    return curlOptions().contains(name) || std::find(passedOver.begin(), passedOver.end(), name) != passedOver.end();
}

} // namespace headroom
