#include "scenario/checks.h"

#include "scenario/jsontext.h"
#include "scenario/pattern.h"
#include "scenario/statuslist.h"
#include "scenario/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <functional>

namespace headroom {

namespace {

using nlohmann::json;
using Of = Check::Of;
using Must = Check::Must;
using Failure = std::optional<std::string>;
using Judge = std::function<Failure(const AnswerSeen&, JsonBody&)>;
using TextJudge = std::function<bool(std::string_view)>;

constexpr std::array<std::string_view, 6> things{"a status", "a header", "a body", "a JSON value", "a size", "a time"};
constexpr std::array<std::string_view, 7> demands{"exist",    "equal",      "contain",    "match",
                                                  "be among", "be at most", "be at least"};

std::string bodyTooLong()
{
    return fmt::format("body is longer than the {} MB that checks look at", mostBodyLookedAt / 1'000'000);
}

Result<Judge> statusJudge(const Check& check)
{
    return StatusList::parse(check.value).map([&](StatusList list) -> Judge {
        return [list = std::move(list), text = check.value](const AnswerSeen& answer, JsonBody&) -> Failure {
            if (list.contains(answer.status))
                return std::nullopt;
            return fmt::format("status is {}, not {}", answer.status, text);
        };
    });
}

/// What a text is held to, and how a sentence says that it is not so.
struct TextDemand {
    TextJudge holds;
    std::string otherwise; ///< "does not contain 'ok'"
};

Result<TextDemand> textDemand(const Check& check)
{
    const std::string& wanted = check.value;
    switch (check.must) {
    case Must::Equal:
        return TextDemand{[wanted](std::string_view text) { return text == wanted; },
                          fmt::format("is not {}", shown(wanted))};
    case Must::Contain:
        return TextDemand{[wanted](std::string_view text) { return text.find(wanted) != std::string_view::npos; },
                          fmt::format("does not contain {}", shown(wanted))};
    case Must::Match:
        return Pattern::compile(wanted).map([&](Pattern pattern) {
            return TextDemand{[pattern](std::string_view text) { return pattern.findsIn(text); },
                              fmt::format("does not match {}", shown(wanted))};
        });
    default:
        return TextDemand{[](std::string_view) { return true; }, {}};
    }
}

/// Of several headers with the name, one that holds is enough.
Result<Judge> headerJudge(const Check& check)
{
    if (check.name.empty())
        return badInput("names no header");
    return textDemand(check).map([&](TextDemand demand) -> Judge {
        return
            [demand = std::move(demand), name = lowerCase(check.name)](const AnswerSeen& answer, JsonBody&) -> Failure {
                const Header* other = nullptr;
                for (const Header& header : answer.headers) {
                    if (header.name == name && demand.holds(header.value))
                        return std::nullopt;
                    if (header.name == name)
                        other = &header;
                }
                return other ? fmt::format("header {} is {}, which {}", name, shown(other->value), demand.otherwise)
                             : fmt::format("header {} is missing", name);
            };
    });
}

Result<Judge> bodyJudge(const Check& check)
{
    return textDemand(check).map([](TextDemand demand) -> Judge {
        return [demand = std::move(demand)](const AnswerSeen& answer, JsonBody&) -> Failure {
            // What holds of a part only because it ends there may not hold of the whole.
            const bool holds =
                demand.holds(answer.body) && (answer.bodyWhole || demand.holds(std::string(answer.body) + '\x01'));
            if (holds)
                return std::nullopt;
            return answer.bodyWhole ? "body " + demand.otherwise : bodyTooLong();
        };
    });
}

/// Asks `holds` about the value; a sentence where there is none.
Judge judgeOfValue(std::string pointer, std::function<Failure(const json&)> holds)
{
    const json::json_pointer at(pointer);
    return [pointer = std::move(pointer), at, holds = std::move(holds)](const AnswerSeen& answer,
                                                                        JsonBody& body) -> Failure {
        if (!answer.bodyWhole)
            return bodyTooLong();
        const json* const root = body.root();
        if (!root)
            return "body is not JSON";
        const json* const value = find(*root, at);
        return value ? holds(*value) : fmt::format("JSON has nothing at {}", shown(pointer));
    };
}

Result<Judge> jsonJudge(const Check& check)
{
    if (const auto pointer = checkJsonPointer(check.name); !pointer)
        return tl::make_unexpected(pointer.error());
    if (check.must == Must::Exist)
        return judgeOfValue(check.name, [](const json&) { return Failure(); });
    auto wanted = readJson(check.value);
    if (!wanted)
        return badInput(fmt::format("{} is not JSON; a text stands in quotes there", shown(check.value)));
    return judgeOfValue(check.name, [wanted = std::move(*wanted), pointer = check.name](const json& value) -> Failure {
        if (value == wanted)
            return std::nullopt;
        return fmt::format("JSON at {} is {}, not {}", shown(pointer), shown(value.dump()), shown(wanted.dump()));
    });
}

Result<Judge> sizeJudge(const Check& check)
{
    std::uint64_t bytes = 0;
    const char* const end = check.value.data() + check.value.size();
    if (const auto read = std::from_chars(check.value.data(), end, bytes); read.ec != std::errc{} || read.ptr != end)
        return badInput(fmt::format("{} is not a whole number of bytes", shown(check.value)));
    return Judge([bytes, most = check.must == Must::BeAtMost](const AnswerSeen& answer, JsonBody&) -> Failure {
        if (most ? answer.bodyBytes <= bytes : answer.bodyBytes >= bytes)
            return std::nullopt;
        return fmt::format("body has {} bytes, {} than {}", answer.bodyBytes, most ? "more" : "fewer", bytes);
    });
}

Result<Judge> timeJudge(const Check& check)
{
    return parseDuration(check.value).map([&](nanoseconds time) -> Judge {
        return [time, most = check.must == Must::BeAtMost](const AnswerSeen& answer, JsonBody&) -> Failure {
            if (most ? answer.serviceTime <= time : answer.serviceTime >= time)
                return std::nullopt;
            return fmt::format("service time is {}, {} than {}", formatLatency(answer.serviceTime),
                               most ? "more" : "less", formatDuration(time));
        };
    });
}

bool canBeHeldTo(Of of, Must must)
{
    const auto among = [&](std::initializer_list<Must> all) {
        return std::find(all.begin(), all.end(), must) != all.end();
    };
    switch (of) {
    case Of::Status:
        return among({Must::BeAmong});
    case Of::HeaderField:
        return among({Must::Exist, Must::Equal, Must::Contain, Must::Match});
    case Of::Body:
        return among({Must::Contain, Must::Match});
    case Of::Json:
        return among({Must::Exist, Must::Equal});
    case Of::Size:
    case Of::Time:
        break;
    }
    return among({Must::BeAtMost, Must::BeAtLeast});
}

Result<Judge> judgeOf(const Check& check)
{
    if (!canBeHeldTo(check.of, check.must))
        return badInput(fmt::format("{} cannot be asked to {}", things[static_cast<std::size_t>(check.of)],
                                    demands[static_cast<std::size_t>(check.must)]));
    switch (check.of) {
    case Of::Status:
        return statusJudge(check);
    case Of::HeaderField:
        return headerJudge(check);
    case Of::Body:
        return bodyJudge(check);
    case Of::Json:
        return jsonJudge(check);
    case Of::Size:
        return sizeJudge(check);
    case Of::Time:
        break;
    }
    return timeJudge(check);
}

} // namespace

class PreparedCheck {
public:
    Of of;
    Judge judge;
};

Result<Checks> Checks::prepare(const std::vector<Check>& checks)
{
    Checks prepared;
    for (std::size_t i = 0; i < checks.size(); ++i) {
        auto judge = judgeOf(checks[i]);
        if (!judge)
            return badInput(fmt::format("checks[{}]: {}", i, judge.error().message));
        prepared.m_checks.push_back(std::make_shared<const PreparedCheck>(PreparedCheck{checks[i].of, *judge}));
    }
    return prepared;
}

std::optional<std::string> Checks::firstFailed(const AnswerSeen& answer) const
{
    JsonBody body(answer.body);
    for (const auto& check : m_checks) {
        if (auto failure = check->judge(answer, body))
            return failure;
    }
    return std::nullopt;
}

bool Checks::lookAtHeaders() const
{
    return std::any_of(m_checks.begin(), m_checks.end(), [](const auto& one) { return one->of == Of::HeaderField; });
}

bool Checks::lookAtBody() const
{
    return std::any_of(m_checks.begin(), m_checks.end(),
                       [](const auto& one) { return one->of == Of::Body || one->of == Of::Json; });
}

} // namespace headroom
