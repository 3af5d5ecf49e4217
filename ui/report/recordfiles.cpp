#include "report/recordfiles.h"

#include "base/files.h"
#include "report/pdfreport.h"
#include "report/reporthtml.h"
#include "report/reportmarkdown.h"
#include "session/requestsexport.h"
#include "session/runreport.h"

namespace headroom {

namespace {

Result<std::string> contentOf(const ReportDocument& document, const std::string& ending)
{
    if (ending == ".html")
        return reportHtml(document);
    if (ending == ".md")
        return reportMarkdown(document);
    if (ending == ".pdf")
        return pdfReport(document, QPageSize(QPageSize::A4));
    return badInput("the file's name ends in none of .pdf, .html and .md");
}

} // namespace

std::filesystem::path csvBeside(const std::filesystem::path& report)
{
    return report.parent_path() / (report.stem().string() + "-requests.csv");
}

Result<void> writeRecord(const RecordFiles& files, const std::function<bool()>& goOn)
{
    const auto run = openRun(files.run);
    if (!run)
        return tl::make_unexpected(run.error());
    const auto sha256 = writeRequestsCsv({files.run, files.range.value_or(TimeRange{})}, files.csv, goOn);
    if (!sha256)
        return tl::make_unexpected(sha256.error());
    std::vector<std::string> warnings;
    const ReportWishes wishes{files.range, {}, files.signs, {{"requests", files.csv.filename().string(), *sha256}}};
    auto model = reportOfRun(*run, files.run, wishes, warnings);
    if (!model)
        return tl::make_unexpected(model.error());
    // Nobody sees a warning of what a paper lacks but on the paper.
    model->notes.insert(model->notes.end(), warnings.begin(), warnings.end());
    const auto content = contentOf(reportDocument(*model), files.report.extension().string());
    return content ? replaceFile(files.report, *content) : tl::make_unexpected(content.error());
}

} // namespace headroom
