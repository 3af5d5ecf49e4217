#include "report/reportmark.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

constexpr std::string_view opening = "<!-- headroom-record run=";
constexpr std::size_t longestWord = 64;

bool isDigest(std::string_view text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Takes the text up to `end` off the front; empty if there is none of a word's length.
std::string_view takeWord(std::string_view& text, std::string_view end)
{
    const std::size_t length = text.substr(0, longestWord + end.size()).find(end);
    if (length == std::string_view::npos)
        return {};
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length + end.size());
    return word;
}

} // namespace

std::string reportMark(const ReportMark& mark)
{
    return fmt::format("{}{} csv={} sha256={} -->", opening, mark.run, mark.kind, mark.sha256);
}

std::vector<ReportMark> marksIn(std::string_view report)
{
    std::vector<ReportMark> marks;
    for (std::size_t at = report.find(opening); at != std::string_view::npos; at = report.find(opening, at + 1)) {
        std::string_view rest = report.substr(at + opening.size());
        const std::string_view run = takeWord(rest, " csv=");
        const std::string_view kind = takeWord(rest, " sha256=");
        const std::string_view digest = takeWord(rest, " -->");
        ReportMark mark{std::string(run), std::string(kind), std::string(digest)};
        const bool whole = !kind.empty() && isDigest(digest);
        if (whole && std::find(marks.begin(), marks.end(), mark) == marks.end())
            marks.push_back(std::move(mark));
    }
    return marks;
}

} // namespace headroom
