#include "report/runsdocument.h"

#include "analysis/wording.h"
#include "recording/failureexamples.h"

#include <fmt/format.h>

#include <algorithm>

namespace headroom {

namespace {

std::size_t countOf(const std::vector<ReportModel>& models, std::optional<Verdict> verdict)
{
    return static_cast<std::size_t>(std::count_if(
        models.begin(), models.end(), [&](const ReportModel& model) { return model.numbers.verdict == verdict; }));
}

/// The gravest first: what a release must not be approved by.
constexpr Verdict byGravity[]{Verdict::Fail, Verdict::Invalid, Verdict::Stopped, Verdict::Pass};

Verdict gravest(const std::vector<ReportModel>& models)
{
    return *std::find_if(std::begin(byGravity), std::end(byGravity) - 1,
                         [&](Verdict verdict) { return countOf(models, verdict) > 0; });
}

/// "2 of 50 runs are FAIL, 48 are PASS."
std::string sentenceOf(const std::vector<ReportModel>& models)
{
    std::string sentence;
    for (const Verdict verdict : byGravity) {
        const std::size_t count = countOf(models, verdict);
        if (count > 0)
            sentence += fmt::format("{}{}{} {} {}", sentence.empty() ? "" : ", ", grouped(count),
                                    sentence.empty() ? " of " + counted(models.size(), "run") : "",
                                    count == 1 ? "is" : "are", verdictName(verdict));
    }
    return sentence + '.';
}

std::string recordFact(const ReportModel& model, std::string_view name)
{
    const auto found = std::find_if(model.record.begin(), model.record.end(),
                                    [&](const NamedText& fact) { return fact.name == name; });
    return found == model.record.end() ? std::string("-") : found->text;
}

/// On one line: the run's own heading has all of it.
std::string briefTitle(const std::string& title)
{
    constexpr std::size_t longest = 28; // bytes
    return title.size() <= longest ? title : printable(title, longest) + "...";
}

/// "2026-03-12T14:02:07.000Z" -> "2026-03-12 14:02": the zone stands above the table.
std::string minuteOf(std::string time)
{
    time.resize(std::min<std::size_t>(time.size(), 16));
    std::replace(time.begin(), time.end(), 'T', ' ');
    return time;
}

Table runsTable(const std::vector<ReportModel>& models)
{
    Table table{{"", "Run", "Began", "Verdict", "Requests", "In time", "Timeouts", "p95", "p99"}, {}, 4, 9, 1};
    for (std::size_t i = 0; i < models.size(); ++i) {
        const ReportModel& model = models[i];
        const RunSummary& numbers = model.numbers;
        table.rows.push_back({std::to_string(i + 1), briefTitle(model.title), minuteOf(recordFact(model, "Began")),
                              model.verdict, grouped(numbers.sent),
                              numbers.answeredInTime ? formatShare(*numbers.answeredInTime) : std::string("-"),
                              grouped(numbers.outcomes[Outcome::GatewayTimeout]), briefTime(numbers.response.p95),
                              briefTime(numbers.response.p99)});
    }
    return table;
}

void addRun(std::vector<Block>& blocks, const ReportModel& model, std::size_t number)
{
    blocks.push_back(Heading{fmt::format("{}. {}", number, model.title), true});
    blocks.push_back(
        Paragraph{fmt::format("{} - {}", model.verdict, model.reasons.empty() ? "" : model.reasons.front()), true});
    std::vector<NamedText> facts = model.asked;
    facts.insert(facts.end(), model.labels.begin(), model.labels.end());
    for (const char* name : {"Began", "Run id", "Fingerprint"})
        facts.push_back({name, recordFact(model, name)});
    facts.push_back({"Headroom", model.headroom});
    blocks.push_back(Facts{facts});
    if (Table conditions = conditionTable(model); !conditions.rows.empty())
        blocks.push_back(std::move(conditions));
    if (!model.figures.empty())
        blocks.push_back(Figures{model.figures});
}

} // namespace

ReportDocument runsDocument(const std::vector<ReportModel>& models)
{
    const ReportModel& first = models.front();
    ReportDocument document;
    document.ofSeveral = true;
    document.title = counted(models.size(), "run") + (first.signs.release.empty() ? "" : " for " + first.signs.release);
    document.verdict = verdictName(gravest(models));
    document.passed = countOf(models, Verdict::Pass) == models.size();
    document.failed = countOf(models, Verdict::Fail) > 0;
    document.sentence = sentenceOf(models);
    document.author = first.signs.author;
    document.subject = "Load test record made by Headroom";
    std::vector<NamedText> facts;
    for (const char* name : {"Release", "Author", "Approver", "Remark", "Time zone"}) {
        if (const std::string text = recordFact(first, name); text != "-")
            facts.push_back({name, text});
    }
    if (!facts.empty())
        document.record.push_back(Facts{facts});
    document.record.push_back(runsTable(models));
    document.record.push_back(Paragraph{"Percentiles are of response times. Each run stands for itself: nothing is "
                                        "averaged over them."});
    for (std::size_t i = 0; i < models.size(); ++i)
        addRun(document.details, models[i], i + 1);
    return document;
}

} // namespace headroom
