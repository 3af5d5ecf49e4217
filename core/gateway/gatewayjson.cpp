#include "gateway/gatewayjson.h"

#include "profile/profilefields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schemaName = "headroom.gateways/1";
constexpr std::size_t mostEntries = 1000;
constexpr nanoseconds longestLimit = std::chrono::hours(24 * 365);

/// Those that an answer can show; what the client does to itself is no sign of a gateway.
constexpr std::array<std::pair<FailureCause, std::string_view>, 7> causeWords{{
    {FailureCause::GatewayTimeout, "gateway_timeout"},
    {FailureCause::BackendUnreachable, "backend_unreachable"},
    {FailureCause::RateLimited, "rate_limited"},
    {FailureCause::BackendThrottled, "backend_throttled"},
    {FailureCause::BackendFailed, "backend_failed"},
    {FailureCause::BackendTimedOut, "backend_timed_out"},
    {FailureCause::ResponseTooLarge, "response_too_large"},
}};

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::vector<Header> readHeaders(std::optional<ProfileFields> fields)
{
    std::vector<Header> headers;
    if (!fields)
        return headers;
    for (const std::string& name : fields->names()) {
        headers.push_back({name, *fields->text(name)});
        if (name.empty() || hasControl(name) || name.find_first_of(" :") != std::string::npos
            || hasControl(headers.back().value)) // a line break would be a header of its own on the wire
            fields->fail(name, "is no header: a name without spaces and colons, a value without line breaks");
    }
    return headers;
}

std::vector<std::uint16_t> readStatuses(ProfileFields& fields)
{
    std::vector<std::uint16_t> statuses;
    if (!fields.has("status"))
        return statuses;
    const Json& json = fields.json("status");
    const auto add = [&](const Json& one) {
        if (!one.is_number_unsigned() || one.get<std::uint64_t>() < 400 || one.get<std::uint64_t>() > 999)
            fields.fail("status", "must be a failing status, from 400 to 999, or a list of them");
        statuses.push_back(one.get<std::uint16_t>());
    };
    if (json.is_array())
        std::for_each(json.begin(), json.end(), add);
    else
        add(json);
    return statuses;
}

FailureSign readSign(ProfileFields fields)
{
    FailureSign sign;
    sign.cause = fields.required(fields.oneOf("cause", causeWords), "cause");
    sign.statuses = readStatuses(fields);
    sign.bodyContains = fields.text("body_contains").value_or("");
    sign.headers = readHeaders(fields.object("headers"));
    for (Header& header : sign.headers)
        std::transform(header.name.begin(), header.name.end(), header.name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    sign.closes = fields.boolean("closes").value_or(false);
    sign.proof = fields.boolean("proof").value_or(false);
    sign.confirmed = fields.boolean("confirmed").value_or(true);
    if (auto answer = fields.object("answer")) {
        sign.answerHeaders = readHeaders(answer->object("headers"));
        sign.answerBody = answer->text("body").value_or("");
        answer->refuseOthers();
    }
    if (sign.statuses.empty() && !sign.closes)
        fields.fail("", "needs a \"status\", or \"closes\": true");
    fields.refuseOthers();
    return sign;
}

std::optional<nanoseconds> readLimitOf(ProfileFields& fields, const std::string& name)
{
    const auto limit = fields.duration(name);
    if (limit && (*limit <= nanoseconds(0) || *limit > longestLimit))
        fields.fail(name, "must be longer than zero and at most a year");
    return limit;
}

GatewayEntry readEntry(ProfileFields fields)
{
    GatewayEntry entry;
    entry.id = fields.required(fields.text("id"), "id");
    if (entry.id.empty())
        fields.fail("id", "is empty");
    entry.provider = fields.text("provider").value_or("");
    entry.product = fields.required(fields.text("product"), "product");
    if (hasControl(entry.id) || hasControl(entry.product) || entry.id.find(' ') != std::string::npos)
        fields.fail("id", "must be a word, and the product one line");
    entry.kind = fields.oneOf("kind", limitKindWords).value_or(LimitKind::Total);
    entry.limit = readLimitOf(fields, "limit");
    entry.shortestLimit = readLimitOf(fields, "shortest_limit");
    entry.longestLimit = readLimitOf(fields, "longest_limit");
    entry.totalLimit = readLimitOf(fields, "total_limit");
    entry.adjustable = fields.boolean("adjustable");
    for (ProfileFields& sign : fields.objects("signs"))
        entry.signs.push_back(readSign(std::move(sign)));
    const bool givesUp = std::any_of(entry.signs.begin(), entry.signs.end(), [](const FailureSign& sign) {
        return sign.cause == FailureCause::GatewayTimeout;
    });
    if (!givesUp)
        fields.fail("signs", "has none of the cause gateway_timeout");
    entry.backendContinues = fields.boolean("backend_continues");
    entry.mostRequestBytes = fields.whole<std::uint64_t>("most_request_bytes");
    entry.mostResponseBytes = fields.whole<std::uint64_t>("most_response_bytes");
    entry.notes = fields.text("notes").value_or("");
    entry.source = fields.text("source").value_or("");
    entry.checked = fields.text("checked").value_or("");
    fields.refuseOthers();
    return entry;
}

std::vector<GatewayEntry> readRoot(ProfileFields fields)
{
    const std::string schema = fields.required(fields.text("schema"), "schema");
    if (schema != schemaName)
        fields.fail("schema", fmt::format("this program reads {}, not '{}'", schemaName, schema));
    fields.text("about");
    std::vector<GatewayEntry> entries;
    for (ProfileFields& gateway : fields.objects("gateways")) {
        entries.push_back(readEntry(std::move(gateway)));
        const auto same = std::count_if(entries.begin(), entries.end(),
                                        [&](const GatewayEntry& one) { return one.id == entries.back().id; });
        if (same > 1)
            fields.fail("gateways", fmt::format("has two entries with the id '{}'", entries.back().id));
        if (entries.size() > mostEntries)
            fields.fail("gateways", fmt::format("has more than {} entries", mostEntries));
    }
    if (entries.empty())
        fields.fail("gateways", "is missing");
    fields.refuseOthers();
    return entries;
}

Json headersJson(const std::vector<Header>& headers)
{
    Json json = Json::object();
    for (const Header& header : headers)
        json[header.name] = header.value;
    return json;
}

Json signJson(const FailureSign& sign)
{
    Json json;
    json["cause"] = wordFor(sign.cause, causeWords);
    if (!sign.statuses.empty())
        json["status"] = sign.statuses;
    if (!sign.bodyContains.empty())
        json["body_contains"] = sign.bodyContains;
    if (!sign.headers.empty())
        json["headers"] = headersJson(sign.headers);
    if (sign.closes)
        json["closes"] = true;
    if (sign.proof)
        json["proof"] = true;
    if (!sign.confirmed)
        json["confirmed"] = false;
    if (!sign.answerHeaders.empty() || !sign.answerBody.empty())
        json["answer"] = {{"headers", headersJson(sign.answerHeaders)}, {"body", sign.answerBody}};
    return json;
}

Json entryJson(const GatewayEntry& entry)
{
    Json json;
    json["id"] = entry.id;
    if (!entry.provider.empty())
        json["provider"] = entry.provider;
    json["product"] = entry.product;
    json["kind"] = wordFor(entry.kind, limitKindWords);
    const auto put = [&](const char* name, const std::optional<nanoseconds>& time) {
        if (time)
            json[name] = formatDuration(*time);
    };
    put("limit", entry.limit);
    put("shortest_limit", entry.shortestLimit);
    put("longest_limit", entry.longestLimit);
    put("total_limit", entry.totalLimit);
    if (entry.adjustable)
        json["adjustable"] = *entry.adjustable;
    for (const FailureSign& sign : entry.signs)
        json["signs"].push_back(signJson(sign));
    if (entry.backendContinues)
        json["backend_continues"] = *entry.backendContinues;
    if (entry.mostRequestBytes)
        json["most_request_bytes"] = *entry.mostRequestBytes;
    if (entry.mostResponseBytes)
        json["most_response_bytes"] = *entry.mostResponseBytes;
    for (const auto& [name, text] :
         {std::pair("notes", &entry.notes), {"source", &entry.source}, {"checked", &entry.checked}}) {
        if (!text->empty())
            json[name] = *text;
    }
    return json;
}

} // namespace

Result<std::vector<GatewayEntry>> readGateways(std::string_view json, std::string_view source)
{
    auto document = parsePositioned(json, source);
    if (!document)
        return tl::make_unexpected(document.error());
    try {
        return readRoot(ProfileFields(*document, document->root, "", source));
    } catch (const ProfileFields::Problem& problem) {
        return badInput(problem.message);
    }
}

std::string writeGateways(const std::vector<GatewayEntry>& entries)
{
    Json json;
    json["schema"] = schemaName;
    json["gateways"] = Json::array();
    for (const GatewayEntry& entry : entries)
        json["gateways"].push_back(entryJson(entry));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace headroom
