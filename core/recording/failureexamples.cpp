#include "recording/failureexamples.h"

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd"; // U+FFFD

/// Length of the well-formed UTF-8 character at the front (Unicode table 3-7), 0 if there is none.
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf && follows(1))
        return 2;
    if (lead >= 0xe0 && lead <= 0xef && follows(1) && follows(2)) {
        const bool overlong = lead == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = lead == 0xed && byte(1) > 0x9f;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xf0 && lead <= 0xf4 && follows(1) && follows(2) && follows(3)) {
        const bool overlong = lead == 0xf0 && byte(1) < 0x90;
        const bool beyond = lead == 0xf4 && byte(1) > 0x8f;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

/// A whole, well-formed character as it may be shown.
std::string_view shown(std::string_view character)
{
    const auto first = static_cast<unsigned char>(character[0]);
    if (first == '\n' || first == '\r' || first == '\t')
        return " ";
    const bool control =
        first < 0x20 || first == 0x7f || (first == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0);
    return control ? replacement : character;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isIdPart(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
}

/// The text with every run of hexadecimal digits and hyphens that holds a decimal digit replaced by '#'.
std::string patternOf(std::string_view text)
{
    std::string pattern;
    while (!text.empty()) {
        const auto end = std::find_if_not(text.begin(), text.end(), isIdPart);
        const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        if (run.empty()) {
            pattern += text.front();
            text.remove_prefix(1);
            continue;
        }
        if (std::any_of(run.begin(), run.end(), isDigit))
            pattern += '#';
        else
            pattern += run;
        text.remove_prefix(run.size());
    }
    return pattern;
}

bool sameKind(const FailureExample& a, const FailureExample& b)
{
    return std::tie(a.outcome, a.status, a.cause) == std::tie(b.outcome, b.status, b.cause);
}

} // namespace

std::string printable(std::string_view text, std::size_t longest)
{
    std::string clean;
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        const std::string_view next = length == 0 ? replacement : shown(text.substr(0, length));
        if (clean.size() + next.size() > longest)
            break;
        clean += next;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return clean;
}

bool mayBeTargets(const FailureExample& failure)
{
    constexpr std::uint16_t firstFailing = 400, switchingProtocols = 101;
    const bool timeout = failure.outcome == Outcome::GatewayTimeout;
    if (failure.outcome == Outcome::CheckFailed || (timeout && failure.text.starts_with("cut in mid-answer after ")))
        return false;
    return failure.status >= firstFailing || (timeout && failure.status == switchingProtocols);
}

FailureExamples::Kind* FailureExamples::find(const FailureExample& like, std::string_view pattern)
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind& kind) {
        return sameKind(kind.example, like) && kind.pattern == pattern;
    });
    return found == m_kinds.end() ? nullptr : &*found;
}

void FailureExamples::join(FailureExample example, std::string_view raw)
{
    std::string pattern = patternOf(example.text);
    Kind* kind = find(example, pattern);
    if (kind == nullptr) {
        if (m_kinds.size() < mostFailureExamples)
            m_kinds.push_back({std::move(example), std::move(pattern), std::string(raw)});
        return;
    }
    const std::uint64_t count = kind->example.count + example.count;
    // Workers hand over in any order: the earliest stands, whoever came first.
    if (std::tie(example.firstAt, example.text) < std::tie(kind->example.firstAt, kind->example.text)) {
        kind->example = std::move(example);
        kind->raw = raw;
    }
    kind->example.count = count;
}

void FailureExamples::add(const FailureSeen& seen)
{
    const std::string_view raw = seen.text.substr(0, longestFailureText);
    FailureExample example{seen.outcome, seen.status, {}, 1, seen.plannedStart, seen.cause, {}, seen.elapsed};
    for (Kind& kind : m_kinds) {
        if (sameKind(kind.example, example) && kind.raw == raw && kind.example.firstAt <= example.firstAt) {
            ++kind.example.count;
            return;
        }
    }
    example.text = printable(seen.text);
    example.headers = printable(seen.headers);
    join(std::move(example), raw);
}

void FailureExamples::add(const std::vector<FailureExample>& examples)
{
    for (const FailureExample& example : examples)
        join(example, {});
}

std::vector<FailureExample> FailureExamples::list() const
{
    std::vector<FailureExample> examples;
    examples.reserve(m_kinds.size());
    for (const Kind& kind : m_kinds)
        examples.push_back(kind.example);
    std::sort(examples.begin(), examples.end(), [](const FailureExample& a, const FailureExample& b) {
        return std::tie(a.firstAt, a.outcome, a.status, a.text) < std::tie(b.firstAt, b.outcome, b.status, b.text);
    });
    return examples;
}

std::vector<FailureExample> FailureExamples::take()
{
    std::vector<FailureExample> examples = list();
    m_kinds.clear();
    return examples;
}

} // namespace headroom
