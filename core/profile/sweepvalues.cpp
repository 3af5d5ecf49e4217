#include "profile/sweepvalues.h"

#include "base/percent.h"
#include "profile/redaction.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view queryPrefix = "query.", headerPrefix = "header.", tagPrefix = "tag.";
/// A query parameter that no application looks at, and every cache takes for another page.
constexpr const char* missParameter = "headroom-miss";
/// The hits begin once the pages are in the cache.
constexpr std::chrono::seconds longestFilling = 5s;

/// Replaces what stands for the value; true where there was any.
bool put(std::string& text, const std::string& placeholder, const std::string& value)
{
    bool found = false;
    for (std::size_t at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at)) {
        text.replace(at, placeholder.size(), value);
        at += value.size();
        found = true;
    }
    return found;
}

bool put(std::vector<Field>& fields, const std::string& placeholder, const std::string& value)
{
    bool found = false;
    for (Field& field : fields)
        found |= put(field.value, placeholder, value);
    return found;
}

bool put(RequestBody& body, const std::string& placeholder, const std::string& value)
{
    if (auto* const text = std::get_if<std::string>(&body))
        return put(*text, placeholder, value);
    if (auto* const form = std::get_if<FormBody>(&body))
        return put(form->fields, placeholder, value);
    bool found = false;
    if (auto* const multipart = std::get_if<MultipartBody>(&body)) {
        for (FormPart& part : multipart->parts)
            found |= put(part.value, placeholder, value);
    }
    return found;
}

Result<void> putPlaceholder(LoadProfile& profile, const std::string& name, const std::string& value)
{
    const std::string placeholder = fmt::format("${{sweep:{}}}", name);
    bool found = false;
    for (HttpRequest& request : profile.requests) {
        found |= put(request.url, placeholder, value);
        found |= put(request.query, placeholder, value);
        found |= put(request.headers, placeholder, value);
        found |= put(request.body, placeholder, value);
    }
    if (found)
        return {};
    return badInput(fmt::format("{} stands nowhere in the profile; write it where the value belongs, or sweep users, "
                                "rate, query.NAME, header.NAME or tag.NAME",
                                placeholder));
}

void set(std::vector<Field>& fields, const std::string& name, const std::string& value)
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    if (found == fields.end())
        fields.push_back({name, value});
    else
        found->value = value;
}

/// Takes the parameter out of the URL, where it would stand beside the value that is swept, and might win.
void takeFromUrl(std::string& url, const std::string& name)
{
    const std::size_t question = url.find('?');
    if (question == std::string::npos)
        return;
    const std::size_t end = std::min(url.find('#', question), url.size());
    std::string kept;
    for (std::string_view rest = std::string_view(url).substr(question + 1, end - question - 1); !rest.empty();) {
        const std::string_view one = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        if (one.substr(0, one.find('=')) != name)
            kept += fmt::format("{}{}", kept.empty() ? "?" : "&", one);
    }
    url.replace(question, end - question, kept);
}

bool changesInTime(const LoadShape& load)
{
    const bool stages = std::visit([](const auto& model) { return !model.stages.empty(); }, load.model);
    return stages || !load.then.empty();
}

Result<void> setUsers(LoadProfile& profile, const std::string& value)
{
    const auto users = numberIn(value);
    if (changesInTime(profile.load))
        return badInput("users: the profile's load changes in time, so no number of users is all of it");
    if (!users || *users < 1 || *users > UINT32_MAX || *users != std::floor(*users))
        return badInput(fmt::format("users: {} is no number of users", value));
    ClosedModel* const closed = std::get_if<ClosedModel>(&profile.load.model);
    ClosedModel model = closed ? *closed : ClosedModel{};
    model.users = static_cast<std::uint32_t>(*users);
    profile.load.model = model;
    return {};
}

Result<void> setRate(LoadProfile& profile, const std::string& value)
{
    if (changesInTime(profile.load))
        return badInput("rate: the profile's load changes in time, so no rate is all of it");
    const auto rate = parseRate(numberIn(value) ? value + "/s" : value);
    if (!rate)
        return badInput("rate: " + rate.error().message);
    const OpenModel* const open = std::get_if<OpenModel>(&profile.load.model);
    OpenModel model = open ? *open : OpenModel{};
    model.rate = *rate;
    profile.load.model = model;
    return {};
}

Result<void> place(LoadProfile& profile, const std::string& name, const std::string& value)
{
    if (name == "users")
        return setUsers(profile, value);
    if (name == "rate")
        return setRate(profile, value);
    if (name.starts_with(tagPrefix))
        return {};
    const bool query = name.starts_with(queryPrefix);
    if (!query && !name.starts_with(headerPrefix))
        return putPlaceholder(profile, name, value);
    const std::string field = name.substr(query ? queryPrefix.size() : headerPrefix.size());
    for (HttpRequest& request : profile.requests) {
        if (query)
            takeFromUrl(request.url, field);
        set(query ? request.query : request.headers, field, value);
    }
    return {};
}

/// As many as come at once: a burst that every instance of the target meets one of.
Result<std::uint32_t> usersAtOnce(const LoadProfile& profile)
{
    if (const auto* const closed = std::get_if<ClosedModel>(&profile.load.model); closed && closed->stages.empty())
        return closed->users;
    return badInput(
        "cold-warm: sends one request of each user at once; give --users, or a profile whose load has them");
}

constexpr std::string_view secretInSweep =
    "{}: holds a secret, and the runs and every output of a sweep name its values; let ${{env:NAME}} stand there, and "
    "sweep something else";

/// Whether what stands in that place is taken for a secret, whatever it is: tried with a value of that length that
/// stands nowhere else.
bool standsAsSecret(LoadProfile profile, const std::string& name, const std::string& value)
{
    constexpr std::size_t longEnough = 6; // not to be there by chance
    std::string marker;
    while (marker.size() < std::max(value.size(), longEnough))
        marker += "zQ7x";
    marker.resize(std::max(value.size(), longEnough));
    if (!place(profile, name, marker)) // a number of users, a rate
        return false;
    const std::vector<std::string> secrets = redacted(profile).values;
    return std::ranges::any_of(secrets, [&](const std::string& one) { return one.find(marker) != std::string::npos; });
}

} // namespace

Result<Sweep> parseSweep(std::string_view text)
{
    const std::size_t equals = text.find('=');
    Sweep sweep{std::string(text.substr(0, equals)), {}};
    std::string_view rest = equals == std::string_view::npos ? "" : text.substr(equals + 1);
    while (!rest.empty()) {
        const std::string_view value = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(value.size() + 1, rest.size()));
        if (std::ranges::find(sweep.values, value) != sweep.values.end())
            return badInput(fmt::format("'{}': {} stands there twice", text, value));
        sweep.values.emplace_back(value);
    }
    const bool empty = std::ranges::find(sweep.values, "") != sweep.values.end();
    if (namesSecret(tagOf(sweep)))
        return badInput(fmt::format(secretInSweep, sweep.name));
    if (sweep.name.empty() || sweep.name.ends_with('.') || sweep.values.size() < 2 || empty)
        return badInput(fmt::format("'{}': write a name and two values or more, such as page=10,20,50", text));
    return sweep;
}

Result<LoadProfile> withValue(LoadProfile profile, const std::string& name, const std::string& value)
{
    const std::string decoded = percentDecoded(value);
    if (standsAsSecret(profile, name, value) || withoutLikelySecrets(decoded) != decoded)
        return badInput(fmt::format(secretInSweep, name));
    return place(profile, name, value).map([&] { return std::move(profile); });
}

std::string tagOf(const Sweep& sweep)
{
    const std::size_t dot = sweep.name.find('.');
    return dot == std::string::npos ? sweep.name : sweep.name.substr(dot + 1);
}

std::optional<double> numberIn(std::string_view value)
{
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool whole = error == std::errc() && end == value.data() + value.size() && std::isfinite(number);
    return whole ? std::optional(number) : std::nullopt;
}

Result<SweepPair> parseSweepPair(std::string_view text)
{
    if (text == "cold-warm")
        return SweepPair::Cold;
    if (text == "miss-hit")
        return SweepPair::Cache;
    return badInput(fmt::format("'{}': there are cold-warm and miss-hit", text));
}

Result<std::vector<PairedProfile>> pairOf(const LoadProfile& profile, SweepPair pair)
{
    if (pair == SweepPair::Cache) {
        LoadProfile miss = profile;
        for (HttpRequest& request : miss.requests)
            set(request.query, missParameter, "${uuid}");
        LoadProfile hit = profile;
        const nanoseconds tenth = hit.load.duration.value_or(0ns) / 10;
        if (hit.load.warmUp == 0s)
            hit.load.warmUp = std::min(longestFilling, std::chrono::floor<std::chrono::seconds>(tenth));
        return std::vector<PairedProfile>{{"miss", std::move(miss)}, {"hit", std::move(hit)}};
    }
    const auto users = usersAtOnce(profile);
    if (!users)
        return tl::make_unexpected(users.error());
    LoadProfile burst = profile;
    burst.load = LoadShape{};
    burst.load.model = ClosedModel{*users};
    burst.load.requests = *users;
    return std::vector<PairedProfile>{{"cold", burst}, {"warm", burst}};
}

} // namespace headroom
