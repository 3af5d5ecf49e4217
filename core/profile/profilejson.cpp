#include "profile/profilejson.h"

#include "base/files.h"
#include "profile/connectionjson.h"
#include "profile/loadjson.h"
#include "profile/passjson.h"
#include "profile/profileupgrade.h"
#include "profile/requestjson.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace headroom {

namespace {

constexpr std::size_t largestProfile = 16 << 20;

GatewayLimit readLimit(ProfileFields fields)
{
    GatewayLimit limit;
    limit.gateway = fields.text("gateway").value_or(limit.gateway);
    limit.catalogue = fields.text("catalogue").value_or("");
    const auto time = fields.duration("time");
    if (!time && limit.gateway != GatewayLimit().gateway) // each has another; which, only the catalogue knows
        fields.fail("time", "is missing: how long may this gateway take? 'headroom-cli gateways' lists what is usual");
    limit.time = time.value_or(limit.time);
    limit.near = fields.share("near").value_or(limit.near);
    limit.kind = fields.oneOf("held_against", limitKindWords);
    fields.refuseOthers();
    return limit;
}

nlohmann::ordered_json writeLimit(const GatewayLimit& limit)
{
    nlohmann::ordered_json json{{"gateway", limit.gateway}};
    if (!limit.catalogue.empty())
        json["catalogue"] = limit.catalogue;
    json["time"] = formatDuration(limit.time);
    json["near"] = fmt::format("{}%", limit.near * 100);
    if (limit.kind)
        json["held_against"] = wordFor(*limit.kind, limitKindWords);
    return json;
}

constexpr std::array<std::pair<LoadProfile::Order, std::string_view>, 2> orderWords{{
    {LoadProfile::Order::Weighted, "weighted"},
    {LoadProfile::Order::InOrder, "in_order"},
}};

/// One "request", or a list of "requests" and the "order" in which a start takes them.
void readRequests(ProfileFields& fields, LoadProfile& profile)
{
    if (!fields.has("requests")) {
        profile.request() = readRequest(fields.required(fields.object("request"), "request"));
        return;
    }
    if (fields.has("request"))
        fields.fail("requests", "stands beside \"request\"; a profile has one of them");
    profile.requests.clear();
    for (ProfileFields& request : fields.objects("requests"))
        profile.requests.push_back(readRequest(std::move(request)));
    profile.order = fields.oneOf("order", orderWords).value_or(profile.order);
}

void writeRequests(nlohmann::ordered_json& json, const LoadProfile& profile)
{
    if (profile.requests.size() == 1 && profile.order == LoadProfile::Order::Weighted) {
        json["request"] = writeRequest(profile.request());
        return;
    }
    for (const HttpRequest& request : profile.requests)
        json["requests"].push_back(writeRequest(request));
    json["order"] = wordFor(profile.order, orderWords);
}

int readVersion(ProfileFields fields)
{
    const std::string schema = fields.required(fields.text("schema"), "schema");
    const auto version = profileVersionNamed(schema);
    if (!version)
        fields.fail("schema", fmt::format("this program reads {}, not '{}'", profileSchema(profileVersion), schema));
    if (*version > profileVersion)
        fields.fail("schema",
                    fmt::format("is of version {}; this Headroom reads up to version {}, a newer one is needed",
                                *version, profileVersion));
    return *version;
}

LoadProfile readRoot(ProfileFields fields)
{
    fields.text("schema"); // was looked at before
    LoadProfile profile;
    profile.editorSchema = fields.text("$schema").value_or("");
    profile.name = fields.text("name").value_or("");
    readRequests(fields, profile);
    if (auto data = fields.object("data"))
        profile.data = readFeeders(std::move(*data));
    if (auto connection = fields.object("connection"))
        profile.connection = readConnection(std::move(*connection));
    if (auto auth = fields.object("auth"))
        profile.auth = readAuth(std::move(*auth));
    if (auto correlation = fields.object("correlation"))
        profile.correlation = readCorrelation(std::move(*correlation));
    if (auto retries = fields.object("retries"))
        profile.retries = readRetries(std::move(*retries));
    if (auto limit = fields.object("limit"))
        profile.limit = readLimit(std::move(*limit));
    profile.load = readLoad(fields.required(fields.object("load"), "load"));
    profile.pass = readPassConditions(fields);
    profile.abortWhenBroken = fields.boolean("abort_when_broken").value_or(false);
    profile.clientTimeout = fields.duration("client_timeout");
    fields.refuseOthers();
    return profile;
}

} // namespace

Result<ReadProfile> readProfileText(std::string_view json, std::string_view source)
{
    if (json.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return badInput(fmt::format("{}: is empty, not a profile", source));
    auto document = parsePositioned(json, source);
    if (!document)
        return tl::make_unexpected(document.error());
    try {
        const int version = readVersion(ProfileFields(*document, document->root, "", source));
        auto changes = upgradeProfile(document->root, version);
        LoadProfile profile = readRoot(ProfileFields(*document, document->root, "", source));
        if (const auto checked = checkProfile(profile); !checked) {
            const std::string& message = checked.error().message; // "load.rate: ..."
            const int line = document->lineOf(message.substr(0, message.find(": ")));
            return badInput(fmt::format("{}:{}: {}", source, line, message));
        }
        return ReadProfile{std::move(profile), version, std::move(changes)};
    } catch (const ProfileFields::Problem& problem) {
        return badInput(problem.message);
    }
}

Result<LoadProfile> readProfile(std::string_view json, std::string_view source)
{
    return readProfileText(json, source).map([](ReadProfile&& read) { return std::move(read.profile); });
}

Result<ReadProfile> readProfileFile(const std::filesystem::path& file)
{
    auto text = readFile(file, largestProfile);
    if (!text)
        return tl::make_unexpected(text.error());
    auto read = readProfileText(*text, file.string());
    if (read)
        read->profile.folder.path = file.parent_path();
    return read;
}

Result<LoadProfile> loadProfile(const std::filesystem::path& file)
{
    return readProfileFile(file).map([](ReadProfile&& read) { return std::move(read.profile); });
}

std::string writeProfile(const LoadProfile& profile)
{
    nlohmann::ordered_json json;
    if (!profile.editorSchema.empty())
        json["$schema"] = profile.editorSchema;
    json["schema"] = profileSchema(profileVersion);
    if (!profile.name.empty())
        json["name"] = profile.name;
    writeRequests(json, profile);
    if (!profile.data.empty())
        json["data"] = writeFeeders(profile.data);
    if (profile.connection != Connection{})
        json["connection"] = writeConnection(profile.connection);
    if (profile.auth != Auth{})
        json["auth"] = writeAuth(profile.auth);
    if (profile.correlation != Correlation{})
        json["correlation"] = writeCorrelation(profile.correlation);
    if (profile.retries != RetryPolicy{})
        json["retries"] = writeRetries(profile.retries);
    json["limit"] = writeLimit(profile.limit);
    json["load"] = writeLoad(profile.load);
    if (!profile.pass.empty())
        json["pass"] = writePassConditions(profile.pass);
    if (profile.abortWhenBroken)
        json["abort_when_broken"] = true;
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
