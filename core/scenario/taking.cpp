#include "scenario/taking.h"

#include "scenario/jsontext.h"
#include "scenario/pattern.h"
#include "scenario/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headroom {

namespace {

using nlohmann::json;
using From = TakenValue::From;
using Found = Result<std::string>;
using Finder = std::function<Found(const AnswerSeen&, JsonBody&)>;

tl::unexpected<Error> bodyTooLong()
{
    return badInput(fmt::format("the body is longer than the {} MB that are looked at", mostBodyLookedAt / 1'000'000));
}

Result<Finder> jsonFinder(const std::string& pointer)
{
    return checkJsonPointer(pointer).map([&]() -> Finder {
        return [pointer, at = json::json_pointer(pointer)](const AnswerSeen& answer, JsonBody& body) -> Found {
            if (!answer.bodyWhole)
                return bodyTooLong();
            const json* const root = body.root();
            if (!root)
                return badInput("the body is not JSON");
            const json* const value = find(*root, at);
            return value ? Found(plainText(*value)) : badInput(fmt::format("JSON has nothing at {}", shown(pointer)));
        };
    });
}

Result<Finder> headerFinder(const std::string& name)
{
    if (name.empty())
        return badInput("names no header");
    return Finder([name = lowerCase(name)](const AnswerSeen& answer, JsonBody&) -> Found {
        const auto found = std::find_if(answer.headers.begin(), answer.headers.end(),
                                        [&](const Header& header) { return header.name == name; });
        return found != answer.headers.end() ? Found(found->value)
                                             : badInput(fmt::format("header {} is missing", name));
    });
}

Result<Finder> regexFinder(const std::string& expression)
{
    return Pattern::compile(expression).map([&](Pattern pattern) -> Finder {
        return [pattern, expression](const AnswerSeen& answer, JsonBody&) -> Found {
            if (const auto found = pattern.firstGroup(answer.body))
                return std::string(*found);
            return answer.bodyWhole ? badInput(fmt::format("nothing in the body matches {}", shown(expression)))
                                    : bodyTooLong();
        };
    });
}

Result<Finder> finderOf(const TakenValue& wanted)
{
    switch (wanted.from) {
    case From::Json:
        return jsonFinder(wanted.what);
    case From::HeaderField:
        return headerFinder(wanted.what);
    case From::Regex:
        break;
    }
    return regexFinder(wanted.what);
}

} // namespace

class PreparedTaking {
public:
    std::string name;
    From from;
    Finder finder;
};

Result<Taking> Taking::prepare(const std::vector<TakenValue>& wanted)
{
    Taking prepared;
    std::set<std::string_view> names;
    for (const TakenValue& one : wanted) {
        if (one.name.empty() || one.name.find('}') != std::string::npos)
            return badInput(fmt::format("taken: '{}' is no name for a value", one.name));
        if (!names.insert(one.name).second)
            return badInput(fmt::format("taken: '{}' is taken twice", one.name));
        auto finder = finderOf(one);
        if (!finder)
            return badInput(fmt::format("taken.{}: {}", one.name, finder.error().message));
        prepared.m_wanted.push_back(
            std::make_shared<const PreparedTaking>(PreparedTaking{one.name, one.from, std::move(*finder)}));
    }
    return prepared;
}

Result<void> Taking::take(const AnswerSeen& answer, TakenValues& into) const
{
    JsonBody body(answer.body);
    for (const auto& one : m_wanted) {
        auto found = one->finder(answer, body);
        if (!found)
            return badInput(fmt::format("no value for ${{taken:{}}}: {}", one->name, found.error().message));
        into.insert_or_assign(one->name, std::move(*found));
    }
    return {};
}

Result<std::string> Taking::first(const AnswerSeen& answer) const
{
    JsonBody body(answer.body);
    return m_wanted.front()->finder(answer, body);
}

bool Taking::looksAtHeaders() const
{
    return std::any_of(m_wanted.begin(), m_wanted.end(),
                       [](const auto& one) { return one->from == From::HeaderField; });
}

bool Taking::looksAtBody() const
{
    return std::any_of(m_wanted.begin(), m_wanted.end(),
                       [](const auto& one) { return one->from != From::HeaderField; });
}

} // namespace headroom
