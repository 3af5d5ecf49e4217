#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// By what a report, of whatever format, knows a CSV file that was written with it.
struct ReportMark {
    std::string run; ///< the run's id
    std::string kind; ///< "requests", "seconds", "summary"
    std::string sha256;
    friend bool operator==(const ReportMark&, const ReportMark&) = default;
};

/// "<!-- headroom-record run=0123... csv=requests sha256=89ab... -->": a comment in HTML, in Markdown and in the XML of
/// a PDF's description. Wherever foreign text stands in those, its < is written otherwise, so that no target can forge
/// one.
[[nodiscard]] std::string reportMark(const ReportMark& mark);

/// All marks in the bytes of a report, each once, in the order in which they stand. Foreign bytes: whatever is not
/// spelt as reportMark() does is not one.
[[nodiscard]] std::vector<ReportMark> marksIn(std::string_view report);

} // namespace headroom
