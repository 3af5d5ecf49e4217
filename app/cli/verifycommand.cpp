#include "verifycommand.h"

#include "base/files.h"
#include "base/sha256.h"
#include "console.h"
#include "exitcodes.h"
#include "report/reportmark.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>

namespace headroom {

namespace {

constexpr std::size_t largestReport = 64 << 20;

struct VerifyOptions {
    std::string report, csv;
};

/// Of a file of any size.
Result<std::string> digestOf(const std::string& file)
{
    std::error_code unused;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, unused))
        return badInput(fmt::format("{}: cannot be read", file));
    Sha256 digest;
    std::string buffer(1 << 16, '\0');
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0)
        digest.add(std::string_view(buffer).substr(0, static_cast<std::size_t>(in.gcount())));
    if (in.bad())
        return badInput(fmt::format("{}: cannot be read to its end", file));
    return digest.hex();
}

Result<int> verify(const VerifyOptions& options)
{
    const auto report = readFile(options.report, largestReport);
    if (!report)
        return tl::make_unexpected(report.error());
    const std::vector<ReportMark> marks = marksIn(*report);
    if (marks.empty())
        return badInput(fmt::format("{}: names no CSV file; only a record (HTML, Markdown, PDF) that was written "
                                    "together with one does",
                                    options.report));
    const auto digest = digestOf(options.csv);
    if (!digest)
        return tl::make_unexpected(digest.error());
    const auto found =
        std::find_if(marks.begin(), marks.end(), [&](const ReportMark& mark) { return mark.sha256 == *digest; });
    const bool same = found != marks.end();
    const std::string& run = marks.front().run;
    const std::string ofRun = run.empty() ? "" : fmt::format(", of run {},", run); // older runs have no id
    const std::string sentence = same
        ? fmt::format("{} is the {} CSV of this record{} and is unchanged.\n", options.csv, found->kind, ofRun)
        : fmt::format("{} is not a CSV of this record{}: it was changed, or it is another run's.\n", options.csv,
                      ofRun.substr(0, ofRun.size() - (ofRun.empty() ? 0 : 1)));
    return printResult(sentence).map([&] { return same ? exitcode::pass : exitcode::fail; });
}

} // namespace

void addVerifyCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("verify", "Whether a CSV file is the one a record was written with");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("REPORT", options->report, "A record: HTML, Markdown or PDF")->required();
    command->add_option("CSV", options->csv, "The file beside it")->required();
    command->footer("Exit codes: 0 it is and is unchanged, 1 it is not, 2 one of them cannot be read.");
    command->callback([options, &exitCode] {
        const auto code = verify(*options);
        exitCode = code ? *code : complain(code.error());
    });
}

} // namespace headroom
