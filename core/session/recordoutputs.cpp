#include "session/recordoutputs.h"

#include "base/files.h"
#include "base/sha256.h"
#include "report/hgrm.h"
#include "report/junit.h"
#include "report/k6summary.h"
#include "report/reporthtml.h"
#include "report/reportmarkdown.h"
#include "report/secondscsv.h"
#include "report/summarycsv.h"
#include "report/summaryjson.h"

#include <fmt/format.h>

#include <tuple>

namespace headroom {

namespace {

/// "lat.hgrm" -> "lat-response.hgrm"
std::string withKind(const std::string& file, std::string_view kind)
{
    const std::filesystem::path path(file);
    return (path.parent_path() / fmt::format("{}-{}{}", path.stem().string(), kind, path.extension().string()))
        .string();
}

class Outputs {
public:
    Outputs(const RecordOutputs& outputs, const RecordHands& hands)
        : m_outputs(outputs)
        , m_hands(hands)
    {
    }

    [[nodiscard]] Result<void> writeRows(const RecordWishes& wishes)
    {
        using Rows = RequestsExport::Rows;
        for (const auto& [kind, file, rows] : {std::tuple("requests", &m_outputs.requests, Rows::Requests),
                                               std::tuple("jobs", &m_outputs.jobs, Rows::Jobs)}) {
            if (file->empty())
                continue;
            const TimeRange range = wishes.report.range.value_or(TimeRange{});
            const auto sha256 = m_hands.writeRows({wishes.run, range, wishes.salvage, rows}, *file);
            if (!sha256)
                return tl::make_unexpected(sha256.error());
            note(kind, *file, *sha256);
        }
        return {};
    }

    [[nodiscard]] Result<void> writeSeconds(const RunSnapshot& run, const TimeRange& range)
    {
        return m_outputs.seconds.empty() ? Result<void>()
                                         : writeCsv("seconds", m_outputs.seconds, secondsCsv(run, range));
    }

    [[nodiscard]] Result<void> writeHistograms(const RunSnapshot& run, const TimeRange& range,
                                               std::chrono::seconds warmUp)
    {
        const auto distribution = [&](LatencyKind kind) {
            return percentileDistribution(timesOf(run, range, kind)) + whatTimesHold(run, range, kind, warmUp);
        };
        if (!m_outputs.hgrm.empty()) {
            const auto written =
                put(withKind(m_outputs.hgrm, "response"), distribution(LatencyKind::Response)).and_then([&] {
                    return put(withKind(m_outputs.hgrm, "service"), distribution(LatencyKind::Service));
                });
            if (!written)
                return written;
        }
        return m_outputs.hlog.empty() ? Result<void>() : put(m_outputs.hlog, histogramLog(run, range));
    }

    /// What rests on the model; the summary first, because the record names its digest too.
    [[nodiscard]] Result<void> writeTold(ReportModel model, const StoredRun& run, const std::string& paper)
    {
        if (!m_outputs.summary.empty()) {
            if (auto written = writeCsv("summary", m_outputs.summary, summaryCsv(model.numbers)); !written)
                return written;
        }
        model.files = m_written;
        return writeDocument(reportDocument(model), paper)
            .and_then([&] { return m_outputs.junit.empty() ? Result<void>() : put(m_outputs.junit, junitXml(model)); })
            .and_then([&] {
                return m_outputs.json.empty()
                    ? Result<void>()
                    : put(m_outputs.json, summaryJson(model.numbers, model.findings, run.info.labels));
            })
            .and_then([&] {
                return m_outputs.k6.empty() ? Result<void>()
                                            : put(m_outputs.k6, k6Summary(model.numbers, *run.snapshot));
            });
    }

    [[nodiscard]] Result<void> writeDocument(const ReportDocument& english, const std::string& paper)
    {
        if (m_outputs.reports().empty())
            return {};
        const ReportDocument document = m_hands.inLanguage ? m_hands.inLanguage(english) : english;
        if (!m_outputs.html.empty()) {
            if (auto written = put(m_outputs.html, reportHtml(document)); !written)
                return written;
        }
        if (!m_outputs.markdown.empty()) {
            if (auto written = put(m_outputs.markdown, reportMarkdown(document)); !written)
                return written;
        }
        if (m_outputs.pdf.empty())
            return {};
        const auto pdf = m_hands.makePdf(document, paper);
        return pdf ? put(m_outputs.pdf, *pdf) : tl::make_unexpected(pdf.error());
    }

private:
    [[nodiscard]] Result<void> put(const std::string& file, const std::string& content) const
    {
        return file == "-" ? m_hands.print(content) : replaceFile(file, content);
    }
    [[nodiscard]] Result<void> writeCsv(std::string_view kind, const std::string& file, const std::string& csv)
    {
        return put(file, csv).map([&] { note(kind, file, sha256Hex(csv)); });
    }
    void note(std::string_view kind, const std::string& file, const std::string& sha256)
    {
        if (file != "-")
            m_written.push_back({std::string(kind), std::filesystem::path(file).filename().string(), sha256});
    }

    const RecordOutputs& m_outputs;
    const RecordHands& m_hands;
    std::vector<RecordedFile> m_written;
};

void addNamed(std::vector<std::string>& files, std::initializer_list<std::string> more)
{
    for (const std::string& file : more) {
        if (!file.empty())
            files.push_back(file);
    }
}

} // namespace

std::vector<std::string> RecordOutputs::all() const
{
    std::vector<std::string> files;
    addNamed(files, {requests, jobs, seconds, summary, html, markdown, pdf, junit, json, k6, hlog});
    if (!hgrm.empty())
        addNamed(files, {withKind(hgrm, "response"), withKind(hgrm, "service")});
    return files;
}

std::vector<std::string> RecordOutputs::reports() const
{
    std::vector<std::string> files;
    addNamed(files, {html, markdown, pdf});
    return files;
}

Result<void> writeReports(const RecordOutputs& outputs, const ReportDocument& document, const std::string& paper,
                          const RecordHands& hands)
{
    return Outputs(outputs, hands).writeDocument(document, paper);
}

Result<void> writeOutputs(const RecordOutputs& outputs, const StoredRun& run, RecordWishes wishes,
                          const RecordHands& hands, std::vector<std::string>& warnings)
{
    Outputs writer(outputs, hands);
    const TimeRange range = wishes.report.range.value_or(TimeRange{});
    const bool tells = !outputs.reports().empty() || !outputs.summary.empty() || !outputs.junit.empty()
        || !outputs.json.empty() || !outputs.k6.empty();
    auto done =
        writer.writeRows(wishes).and_then([&] { return writer.writeSeconds(*run.snapshot, range); }).and_then([&] {
            return writer.writeHistograms(*run.snapshot, range, run.profile.load.warmUp);
        });
    if (!done || !tells)
        return done;
    auto model = reportOfRun(run, wishes.run, wishes.report, warnings);
    if (!model)
        return tl::make_unexpected(model.error());
    return writer.writeTold(std::move(*model), run, wishes.paper);
}

} // namespace headroom
