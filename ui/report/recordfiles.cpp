#include "report/recordfiles.h"

#include "report/pdfreport.h"
#include "report/recordlanguage.h"

namespace headroom {

namespace {

constexpr double rowsShare = 0.9; ///< of the time that writing takes, where there are many rows

Result<std::string> pdfOn(const ReportDocument& document, const std::string& paper)
{
    const auto size = paperNamed(paper);
    return size ? pdfReport(document, *size) : badInput("'" + paper + "' is no paper that is known here");
}

RecordHands handsFor(Language language, const Progress& progress)
{
    RecordHands hands;
    hands.makePdf = pdfOn;
    hands.inLanguage = [language](ReportDocument document) {
        return headroom::inLanguage(std::move(document), language);
    };
    hands.writeRows = [progress](const RequestsExport& what, const std::string& file) {
        return writeRequestsCsv(what, file, [&](double share) { return goesOn(progress, share * rowsShare); });
    };
    return hands;
}

Progress firstPart(const Progress& progress)
{
    return [progress](double share) { return goesOn(progress, share * rowsShare); };
}

ReportWishes wishesOf(const RecordWish& wish)
{
    return {wish.range, wish.baseline, wish.signs, {}};
}

/// The CSV files among them, as a record names them before they are there.
std::vector<RecordedFile> filesToCome(const RecordKinds& kinds)
{
    std::vector<RecordedFile> files;
    for (const auto& [kind, name] :
         {std::pair(RecordKind::Requests, "requests"), std::pair(RecordKind::Jobs, "jobs"),
          std::pair(RecordKind::Seconds, "seconds"), std::pair(RecordKind::Summary, "summary")}) {
        if (kinds.contains(kind))
            files.push_back({name, {}, {}});
    }
    return files;
}

Result<ReportDocument> documentOf(const RecordWish& wish, const RecordKinds& kinds, const Progress& progress)
{
    if (wish.runs.size() > 1)
        return reportOfRuns(wish.runs, wish.signs, firstPart(progress));
    const auto run = openRun(wish.runs.front(), firstPart(progress));
    if (!run)
        return tl::make_unexpected(run.error());
    std::vector<std::string> warnings;
    ReportWishes wishes = wishesOf(wish);
    wishes.files = filesToCome(kinds);
    auto model = reportOfRun(*run, wish.runs.front(), wishes, warnings);
    if (!model)
        return tl::make_unexpected(model.error());
    return reportDocument(*model);
}

} // namespace

bool tellsOfSeveral(RecordKind kind)
{
    return kind == RecordKind::Pdf || kind == RecordKind::Html || kind == RecordKind::Markdown;
}

RecordOutputs outputsBeside(const std::filesystem::path& base, const RecordKinds& kinds)
{
    RecordOutputs outputs;
    const auto add = [&](RecordKind kind, std::string& file, const char* ending) {
        if (kinds.contains(kind))
            file = base.string() + ending;
    };
    add(RecordKind::Pdf, outputs.pdf, ".pdf");
    add(RecordKind::Html, outputs.html, ".html");
    add(RecordKind::Markdown, outputs.markdown, ".md");
    add(RecordKind::Requests, outputs.requests, "-requests.csv");
    add(RecordKind::Seconds, outputs.seconds, "-seconds.csv");
    add(RecordKind::Summary, outputs.summary, "-summary.csv");
    add(RecordKind::Jobs, outputs.jobs, "-jobs.csv");
    add(RecordKind::Junit, outputs.junit, "-junit.xml");
    add(RecordKind::Json, outputs.json, ".json");
    add(RecordKind::K6, outputs.k6, "-k6.json");
    add(RecordKind::Hgrm, outputs.hgrm, ".hgrm");
    return outputs;
}

Result<void> writeRecord(const RecordWish& wish, const RecordOutputs& outputs, const Progress& progress)
{
    const RecordHands hands = handsFor(wish.language, progress);
    if (wish.runs.size() > 1) {
        const auto document = documentOf(wish, {}, progress);
        return document ? writeReports(outputs, *document, wish.paper, hands) : tl::make_unexpected(document.error());
    }
    const auto run = openRun(wish.runs.front());
    if (!run)
        return tl::make_unexpected(run.error());
    std::vector<std::string> warnings; // what is left out is said on the record itself
    return writeOutputs(outputs, *run, {wish.runs.front(), wishesOf(wish), wish.paper}, hands, warnings);
}

Result<std::string> recordPdf(const RecordWish& wish, const RecordKinds& kinds, const Progress& progress)
{
    return documentOf(wish, kinds, progress).and_then([&](const ReportDocument& document) {
        return pdfOn(inLanguage(document, wish.language), wish.paper);
    });
}

} // namespace headroom
