#include "analysis/comparison/requestdifferences.h"

#include "profile/loadwords.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace headroom {

namespace {

/// Method and path, whatever the user calls it.
std::string lineOf(HttpRequest request)
{
    request.name.clear();
    return requestName(request);
}

std::string_view queryOf(std::string_view url)
{
    const std::size_t query = url.find('?');
    return query == std::string_view::npos ? std::string_view() : url.substr(query + 1);
}

/// The fields of a query in a URL, and those put behind it.
std::vector<Field> queryFields(const HttpRequest& request)
{
    std::vector<Field> fields;
    std::string_view rest = queryOf(request.url);
    rest = rest.substr(0, rest.find('#'));
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const std::size_t equals = std::min(one.find('='), one.size());
        fields.push_back({std::string(one.substr(0, equals)), std::string(one.substr(equals))});
    }
    fields.insert(fields.end(), request.query.begin(), request.query.end());
    return fields;
}

/// Names whose values are not the same on both sides.
std::vector<std::string> differingNames(const std::vector<Field>& before, const std::vector<Field>& after)
{
    std::vector<std::string> names;
    const auto addMissing = [&](const std::vector<Field>& some, const std::vector<Field>& others) {
        for (const Field& field : some) {
            const bool same = std::find(others.begin(), others.end(), field) != others.end();
            if (!same && std::find(names.begin(), names.end(), field.name) == names.end())
                names.push_back(field.name);
        }
    };
    addMissing(before, after);
    addMissing(after, before);
    return names;
}

class Differences {
public:
    explicit Differences(std::string prefix)
        : m_prefix(std::move(prefix))
    {
    }
    void add(const std::string& text, bool unlike = true) { all.push_back({m_prefix + text, unlike}); }
    void addNames(std::string_view of, const std::vector<std::string>& names)
    {
        if (!names.empty())
            add(fmt::format("{} {} {}", of, fmt::join(names, ", "), names.size() == 1 ? "differs" : "differ"));
    }

    std::vector<ProfileDifference> all;

private:
    std::string m_prefix;
};

std::vector<ProfileDifference> differencesOf(const HttpRequest& before, const HttpRequest& after, std::string prefix)
{
    Differences differences(std::move(prefix));
    if (lineOf(before) != lineOf(after))
        differences.add(fmt::format("request {} -> {}", lineOf(before), lineOf(after)));
    differences.addNames("query", differingNames(queryFields(before), queryFields(after)));
    differences.addNames("header", differingNames(before.headers, after.headers));
    if (before.body != after.body)
        differences.add("the body differs");
    if (before.checks != after.checks)
        differences.add("the checks of its answers differ");
    if (before.taken != after.taken)
        differences.add("what is taken from its answers differs");
    if (before.poll.has_value() != after.poll.has_value())
        differences.add(after.poll ? "its result is polled for, not waited for"
                                   : "its result is waited for, not polled for");
    else if (before.poll != after.poll)
        differences.add("how its result is polled for differs");
    if (before.weight != after.weight)
        differences.add(fmt::format("weight {} -> {}", before.weight, after.weight));
    return differences.all;
}

const HttpRequest* named(const std::string& name, const std::vector<HttpRequest>& requests)
{
    const auto found = std::find_if(requests.begin(), requests.end(),
                                    [&](const HttpRequest& request) { return requestName(request) == name; });
    return found == requests.end() ? nullptr : &*found;
}

} // namespace

std::vector<ProfileDifference> requestDifferences(const std::vector<HttpRequest>& before,
                                                  const std::vector<HttpRequest>& after)
{
    if (before.size() == 1 && after.size() == 1)
        return differencesOf(before.front(), after.front(), {});
    std::vector<ProfileDifference> all;
    for (const HttpRequest& request : before) {
        const std::string name = requestName(request);
        const HttpRequest* const other = named(name, after);
        if (!other) {
            all.push_back({fmt::format("request {} is not in the candidate", name), true});
            continue;
        }
        for (ProfileDifference& difference : differencesOf(request, *other, name + ": "))
            all.push_back(std::move(difference));
    }
    for (const HttpRequest& request : after) {
        if (!named(requestName(request), before))
            all.push_back({fmt::format("request {} is new in the candidate", requestName(request)), true});
    }
    return all;
}

} // namespace headroom
