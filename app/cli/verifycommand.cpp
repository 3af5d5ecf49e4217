#include "verifycommand.h"

#include "console.h"
#include "exitcodes.h"
#include "report/verification.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace headroom {

namespace {

struct VerifyOptions {
    std::string report, csv;
};

Result<int> verify(const VerifyOptions& options)
{
    const auto verified = verifyRecord(options.report, options.csv);
    if (!verified)
        return tl::make_unexpected(verified.error());
    return printResult(verified->sentence + "\n").map([&] { return verified->same ? exitcode::pass : exitcode::fail; });
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
