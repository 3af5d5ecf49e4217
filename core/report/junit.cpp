#include "report/junit.h"

#include "report/svgpicture.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

/// Why no condition can speak for the run; empty where they do.
std::string problemOf(const ReportModel& model)
{
    const bool judged = model.numbers.verdict == Verdict::Pass || model.numbers.verdict == Verdict::Fail;
    if (judged && !model.numbers.range)
        return {};
    return model.reasons.empty() ? model.verdict : model.reasons.front();
}

std::string caseOf(const ConditionRow& row, std::string_view classname, double seconds)
{
    const std::string head = fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"{:.3f}\"", classname,
                                         markupText(row.condition), seconds);
    if (row.held == Held::Yes)
        return fmt::format("{}>\n      <system-out>{}</system-out>\n    </testcase>\n", head, markupText(row.sentence));
    return fmt::format("{}>\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n", head,
                       heldName(row.held), markupText(row.value), markupText(row.sentence));
}

} // namespace

std::string junitXml(const ReportModel& model)
{
    const std::string name = markupText(model.title);
    const std::string problem = problemOf(model);
    const double seconds = toSeconds(model.numbers.elapsed);
    const auto failed = std::count_if(model.conditions.begin(), model.conditions.end(),
                                      [](const ConditionRow& row) { return row.held != Held::Yes; });
    const std::size_t cases = model.conditions.size() + (problem.empty() ? 0 : 1);
    std::string xml = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
                                  "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\" "
                                  "time=\"{:.3f}\">\n    <properties>\n",
                                  name, cases, failed, problem.empty() ? 0 : 1, seconds);
    const auto property = [&](std::string_view key, std::string_view value) {
        xml += fmt::format("      <property name=\"{}\" value=\"{}\"/>\n", markupText(key), markupText(value));
    };
    property("verdict", model.verdict);
    for (const auto& facts : {model.asked, model.record})
        for (const NamedText& fact : facts)
            property(fact.name, fact.text);
    xml += "    </properties>\n";
    if (!problem.empty())
        xml += fmt::format("    <testcase classname=\"{}\" name=\"the run can be judged\" time=\"{:.3f}\">\n      "
                           "<error type=\"{}\" message=\"{}\"/>\n    </testcase>\n",
                           name, seconds, markupText(model.verdict), markupText(problem));
    for (const ConditionRow& row : model.conditions)
        xml += caseOf(row, name, seconds);
    return xml + "  </testsuite>\n</testsuites>\n";
}

} // namespace headroom
