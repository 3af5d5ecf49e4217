#include "profile/profilejson.h"

#include "base/files.h"
#include "profile/loadjson.h"

#include <fmt/format.h>

namespace headroom {

namespace {

constexpr std::string_view schemaName = "headroom.profile/1";
constexpr std::size_t largestProfile = 16 << 20;

std::vector<Header> readHeaders(ProfileFields fields)
{
    std::vector<Header> headers;
    for (const std::string& name : fields.names()) {
        for (std::string& value : fields.texts(name))
            headers.push_back({name, std::move(value)});
    }
    return headers;
}

HttpRequest readRequest(ProfileFields fields)
{
    HttpRequest request;
    request.method = fields.text("method").value_or(request.method);
    request.url = fields.required(fields.text("url"), "url");
    if (auto headers = fields.object("headers"))
        request.headers = readHeaders(std::move(*headers));
    request.body = fields.text("body").value_or("");
    fields.refuseOthers();
    return request;
}

GatewayLimit readLimit(ProfileFields fields)
{
    GatewayLimit limit;
    limit.gateway = fields.text("gateway").value_or(limit.gateway);
    limit.time = fields.duration("time").value_or(limit.time);
    limit.near = fields.share("near").value_or(limit.near);
    fields.refuseOthers();
    return limit;
}

LoadProfile readRoot(ProfileFields fields)
{
    const std::string schema = fields.required(fields.text("schema"), "schema");
    if (schema != schemaName)
        fields.fail("schema", fmt::format("this program reads {}, not '{}'", schemaName, schema));
    fields.text("$schema"); // for editors; says nothing about the load

    LoadProfile profile;
    profile.name = fields.text("name").value_or("");
    profile.request() = readRequest(fields.required(fields.object("request"), "request"));
    if (auto limit = fields.object("limit"))
        profile.limit = readLimit(std::move(*limit));
    profile.load = readLoad(fields.required(fields.object("load"), "load"));
    profile.clientTimeout = fields.duration("client_timeout");
    fields.refuseOthers();
    return profile;
}

nlohmann::ordered_json headersJson(const std::vector<Header>& headers)
{
    auto json = nlohmann::ordered_json::object();
    for (const Header& header : headers) {
        auto& value = json[header.name];
        if (value.is_null())
            value = header.value;
        else if (value.is_array())
            value.push_back(header.value);
        else
            value = nlohmann::ordered_json::array({value, header.value});
    }
    return json;
}

} // namespace

Result<LoadProfile> readProfile(std::string_view json, std::string_view source)
{
    if (json.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return badInput(fmt::format("{}: is empty, not a profile", source));
    auto document = parsePositioned(json, source);
    if (!document)
        return tl::make_unexpected(document.error());
    try {
        LoadProfile profile = readRoot(ProfileFields(*document, document->root, "", source));
        if (const auto checked = checkProfile(profile); !checked) {
            const std::string& message = checked.error().message; // "load.rate: ..."
            const int line = document->lineOf(message.substr(0, message.find(": ")));
            return badInput(fmt::format("{}:{}: {}", source, line, message));
        }
        return profile;
    } catch (const ProfileFields::Problem& problem) {
        return badInput(problem.message);
    }
}

Result<LoadProfile> loadProfile(const std::filesystem::path& file)
{
    auto text = readFile(file, largestProfile);
    if (!text)
        return tl::make_unexpected(text.error());
    return readProfile(*text, file.string());
}

std::string writeProfile(const LoadProfile& profile)
{
    nlohmann::ordered_json json;
    json["schema"] = schemaName;
    if (!profile.name.empty())
        json["name"] = profile.name;
    auto& request = json["request"];
    request["method"] = profile.request().method;
    request["url"] = profile.request().url;
    if (!profile.request().headers.empty())
        request["headers"] = headersJson(profile.request().headers);
    if (!profile.request().text().empty())
        request["body"] = profile.request().text();
    json["limit"] = {{"gateway", profile.limit.gateway},
                     {"time", formatDuration(profile.limit.time)},
                     {"near", fmt::format("{}%", profile.limit.near * 100)}};
    json["load"] = writeLoad(profile.load);
    if (profile.clientTimeout)
        json["client_timeout"] = formatDuration(*profile.clientTimeout);
    // Bytes that are not UTF-8 cannot be JSON; a body that holds such bytes is replaced visibly rather than thrown
    // over.
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

Result<void> saveProfile(const LoadProfile& profile, const std::filesystem::path& file)
{
    return replaceFile(file, writeProfile(profile));
}

} // namespace headroom
