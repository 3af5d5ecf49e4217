#include "report/findingstext.h"

#include "report/textlayout.h"

#include <fmt/format.h>

namespace headroom {

std::string findingsText(const std::vector<Finding>& findings)
{
    if (findings.empty())
        return {};
    std::string text = "\nFindings\n";
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const std::string head = fmt::format("{:>2}. ", i + 1);
        const std::string indent(head.size(), ' ');
        text += hangingLines(head, findings[i].title) + hangingLines(indent, findings[i].evidence)
            + hangingLines(indent + "Remedy: ", findings[i].remedy);
    }
    return text;
}

} // namespace headroom
