#include "exportoutputs.h"

#include "base/files.h"
#include "base/sha256.h"
#include "console.h"
#include "csvoutput.h"
#include "outputtarget.h"
#include "report/hgrm.h"
#include "report/junit.h"
#include "report/reporthtml.h"
#include "report/reportmarkdown.h"
#include "report/secondscsv.h"
#include "report/summarycsv.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

Result<void> put(const std::string& file, const std::string& content)
{
    if (file.empty())
        return {};
    return file == "-" ? printResult(content) : replaceFile(file, content);
}

/// "lat.hgrm" -> "lat-response.hgrm"
std::string withKind(const std::string& file, std::string_view kind)
{
    const std::filesystem::path path(file);
    return (path.parent_path() / fmt::format("{}-{}{}", path.stem().string(), kind, path.extension().string()))
        .string();
}

void note(std::vector<RecordedFile>& files, std::string_view kind, const std::string& file, const std::string& sha256)
{
    if (!file.empty() && file != "-")
        files.push_back({std::string(kind), std::filesystem::path(file).filename().string(), sha256});
}

Result<void> writeRows(const ExportFiles& files, const ExportWishes& wishes, std::vector<RecordedFile>& written)
{
    using Rows = RequestsExport::Rows;
    for (const auto& [kind, file, rows] :
         {std::tuple("requests", &files.requests, Rows::Requests), std::tuple("jobs", &files.jobs, Rows::Jobs)}) {
        if (file->empty())
            continue;
        const TimeRange range = wishes.report.range.value_or(TimeRange{});
        const auto sha256 = writeCsv({wishes.run, range, wishes.salvage, rows}, *file);
        if (!sha256)
            return tl::make_unexpected(sha256.error());
        note(written, kind, *file, *sha256);
    }
    return {};
}

Result<void> writeText(std::string_view kind, const std::string& file, const std::string& csv,
                       std::vector<RecordedFile>& written)
{
    return put(file, csv).map([&] { note(written, kind, file, sha256Hex(csv)); });
}

Result<void> writeHistograms(const ExportFiles& files, const StoredRun& run, const TimeRange& range)
{
    const auto distribution = [&](LatencyKind kind) {
        return percentileDistribution(timesOf(*run.snapshot, range, kind));
    };
    if (!files.hgrm.empty()) {
        const auto written = put(withKind(files.hgrm, "response"), distribution(LatencyKind::Response)).and_then([&] {
            return put(withKind(files.hgrm, "service"), distribution(LatencyKind::Service));
        });
        if (!written)
            return written;
    }
    return files.hlog.empty() ? Result<void>() : put(files.hlog, histogramLog(*run.snapshot, range));
}

Result<void> writePdf(const std::string& file, const ReportDocument& document, const std::string& paper,
                      const PdfMaker& makePdf)
{
    if (file.empty())
        return {};
    const auto pdf = makePdf(document, paper);
    return pdf ? put(file, *pdf) : tl::make_unexpected(pdf.error());
}

Result<void> writeReports(const ExportFiles& files, const ReportModel& model, const std::string& paper,
                          const PdfMaker& makePdf)
{
    const ReportDocument document = reportDocument(model);
    return put(files.html, files.html.empty() ? "" : reportHtml(document))
        .and_then([&] { return put(files.markdown, files.markdown.empty() ? "" : reportMarkdown(document)); })
        .and_then([&] { return put(files.junit, files.junit.empty() ? "" : junitXml(model)); })
        .and_then([&] { return writePdf(files.pdf, document, paper, makePdf); });
}

} // namespace

std::vector<std::string> ExportFiles::all() const
{
    std::vector<std::string> files;
    for (const std::string& file : {requests, jobs, seconds, summary, html, markdown, pdf, junit, hlog}) {
        if (!file.empty())
            files.push_back(file);
    }
    if (!hgrm.empty()) {
        files.push_back(withKind(hgrm, "response"));
        files.push_back(withKind(hgrm, "service"));
    }
    return files;
}

Result<void> checkFiles(const ExportFiles& files, const std::vector<std::string>& inputs, bool makesPdf)
{
    const std::vector<std::string> all = files.all();
    if (all.empty())
        return badInput("nothing to write: name a file with --csv, --html, --md, --pdf ...");
    if (std::count(all.begin(), all.end(), "-") > 1)
        return badInput("only one of the outputs can go to standard output");
    if (files.hgrm == "-" || files.pdf == "-")
        return badInput("--hgrm and --pdf cannot go to standard output; name a file");
    if (!files.pdf.empty() && !makesPdf)
        return badInput("headroom-cli writes no PDF; the desktop program does, without a display as well: headroom "
                        "export RUN --pdf FILE");
    for (const std::string& file : all) {
        if (file == "-")
            continue;
        if (auto target = checkTarget(file, inputs); !target)
            return target;
        if (auto writable = checkWritable(file); !writable)
            return writable;
    }
    return checkApart(all);
}

Result<void> writeFiles(const ExportFiles& files, const StoredRun& run, ExportWishes wishes, const PdfMaker& makePdf)
{
    std::vector<RecordedFile>& written = wishes.report.files;
    const TimeRange range = wishes.report.range.value_or(TimeRange{});
    std::vector<std::string> warnings;
    const bool tells = !files.summary.empty() || !files.html.empty() || !files.markdown.empty() || !files.pdf.empty()
        || !files.junit.empty();
    auto done = writeRows(files, wishes, written)
                    .and_then([&] {
                        return files.seconds.empty()
                            ? Result<void>()
                            : writeText("seconds", files.seconds, secondsCsv(*run.snapshot, range), written);
                    })
                    .and_then([&] { return writeHistograms(files, run, range); });
    if (!done || !tells)
        return done;
    auto model = reportOfRun(run, wishes.run, wishes.report, warnings);
    for (const std::string& warning : warnings)
        tell("headroom: warning: {}\n", warning);
    if (!model)
        return tl::make_unexpected(model.error());
    if (!files.summary.empty()) {
        if (auto summary = writeText("summary", files.summary, summaryCsv(model->numbers), written); !summary)
            return summary;
    }
    model->files = written;
    return writeReports(files, *model, wishes.paper, makePdf);
}

} // namespace headroom
