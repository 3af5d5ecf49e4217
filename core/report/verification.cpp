#include "report/verification.h"

#include "base/files.h"
#include "base/sha256.h"
#include "report/reportmark.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace headroom {

namespace {

constexpr std::size_t largestReport = 64 << 20;

Result<std::string> digestOf(const std::filesystem::path& file, const Progress& progress)
{
    std::error_code unused;
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file, unused))
        return badInput(fmt::format("{}: cannot be read", file.string()));
    const auto size = static_cast<double>(std::max<std::uintmax_t>(std::filesystem::file_size(file, unused), 1));
    Sha256 digest;
    double read = 0;
    std::string buffer(1 << 16, '\0');
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) {
        digest.add(std::string_view(buffer).substr(0, static_cast<std::size_t>(in.gcount())));
        read += static_cast<double>(in.gcount());
        if (!goesOn(progress, read / size))
            return badInput(fmt::format("{}: was not read to its end", file.string()));
    }
    if (in.bad())
        return badInput(fmt::format("{}: cannot be read to its end", file.string()));
    return digest.hex();
}

} // namespace

Result<Verification> verifyRecord(const std::filesystem::path& report, const std::filesystem::path& csv,
                                  const Progress& progress)
{
    const auto content = readFile(report, largestReport);
    if (!content)
        return tl::make_unexpected(content.error());
    const std::vector<ReportMark> marks = marksIn(*content);
    if (marks.empty())
        return badInput(fmt::format("{}: names no CSV file; only a record (HTML, Markdown, PDF) that was written "
                                    "together with one does",
                                    report.string()));
    const auto digest = digestOf(csv, progress);
    if (!digest)
        return tl::make_unexpected(digest.error());
    const auto found =
        std::find_if(marks.begin(), marks.end(), [&](const ReportMark& mark) { return mark.sha256 == *digest; });
    const std::string& run = marks.front().run;
    const std::string ofRun = run.empty() ? "" : ", of run " + run; // older runs have no id
    if (found == marks.end())
        return Verification{false,
                            {},
                            run,
                            fmt::format("{} is not a CSV of this record{}: it was changed, or it is another run's.",
                                        csv.string(), ofRun)};
    return Verification{true, found->kind, run,
                        fmt::format("{} is the {} CSV of this record{}{} and is unchanged.", csv.string(), found->kind,
                                    ofRun, ofRun.empty() ? "" : ",")};
}

} // namespace headroom
