#include "exportoutputs.h"

#include "base/files.h"
#include "console.h"
#include "csvoutput.h"
#include "outputtarget.h"

#include <algorithm>
#include <utility>

namespace headroom {

Result<void> checkFiles(const RecordOutputs& outputs, const std::vector<std::string>& inputs, bool makesPdf)
{
    const std::vector<std::string> all = outputs.all();
    if (all.empty())
        return badInput("nothing to write: name a file with --csv, --html, --md, --pdf ...");
    if (std::count(all.begin(), all.end(), "-") > 1)
        return badInput("only one of the outputs can go to standard output");
    if (outputs.hgrm == "-" || outputs.pdf == "-")
        return badInput("--hgrm and --pdf cannot go to standard output; name a file");
    if (!outputs.pdf.empty() && !makesPdf)
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

Result<void> checkLanguage(const std::string& language, const DesktopSkills& skills)
{
    if (language == "en"
        || std::find(skills.languages.begin(), skills.languages.end(), language) != skills.languages.end())
        return {};
    if (skills.languages.empty())
        return badInput("--language: headroom-cli writes English reports; the desktop program has more: headroom "
                        "export RUN --language zh_CN");
    return badInput("--language: '" + language + "' is neither en nor zh_CN");
}

RecordHands recordHands(const DesktopSkills& skills, const std::string& language)
{
    RecordHands hands{skills.makePdf, writeCsv, printResult, {}};
    if (skills.inLanguage)
        hands.inLanguage = [say = skills.inLanguage, language](ReportDocument document) {
            return say(std::move(document), language);
        };
    return hands;
}

Result<void> writeFiles(const RecordOutputs& outputs, const StoredRun& run, RecordWishes wishes,
                        const RecordHands& hands)
{
    std::vector<std::string> warnings;
    const auto written = writeOutputs(outputs, run, std::move(wishes), hands, warnings);
    for (const std::string& warning : warnings)
        tell("headroom: warning: {}\n", warning);
    return written;
}

Result<void> writeRunsReport(const RecordOutputs& outputs, const std::vector<std::filesystem::path>& runs,
                             const RecordSigns& signs, const std::string& paper, const RecordHands& hands)
{
    const auto document = reportOfRuns(runs, signs);
    return document ? writeReports(outputs, *document, paper, hands) : tl::make_unexpected(document.error());
}

} // namespace headroom
