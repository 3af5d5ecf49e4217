#include "calibratecommand.h"

#include "analysis/wording.h"
#include "base/files.h"
#include "console.h"
#include "exitcodes.h"
#include "interrupt.h"
#include "session/calibration.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace headroom {

namespace {

struct CalibrateOptions {
    std::string duration = "20s";
    std::string out;
    bool quiet = false;
};

void show(const CeilingStep& step)
{
    tell("{:>9}/s  {}: lag {} at p99, {} late, busiest thread {} CPU{}\n",
         grouped(static_cast<std::uint64_t>(step.rate)), keptUp(step) ? "kept up" : "too much",
         formatLatency(step.p99Lag), formatShare(step.lateShare), formatShare(step.cpuShare),
         step.lost > 0 ? fmt::format(", {} lost", grouped(step.lost)) : "");
}

std::string resultText(const Calibration& found)
{
    const Ceiling& ceiling = found.ceiling;
    std::string text =
        fmt::format("Ceiling     {} requests/s sent in time on {} (p99 lag below {}, at most 1 % late starts)\n",
                    grouped(static_cast<std::uint64_t>(ceiling.requestsPerSecond)), counted(found.cores, "core"),
                    formatLatency(mostCeilingLag));
    text += fmt::format("CPU         {} a request\n", formatLatency(ceiling.cpuPerRequest));
    if (ceiling.bytesPerRequest > 0)
        text += fmt::format("Memory      {:.1f} kB for a request in flight\n",
                            static_cast<double>(ceiling.bytesPerRequest) / 1000);
    return text
        + "A lower bound: the server that answered shared this machine, as did whatever else ran. Plain HTTP/1.1 on "
          "kept\n"
          "connections; TLS and new connections cost more.\n";
}

/// Known to be writable before anything is measured.
Result<std::filesystem::path> placeFor(const CalibrateOptions& options)
{
    const auto kept = options.out.empty() ? calibrationFile() : std::filesystem::path(options.out);
    if (!kept)
        return badInput("neither XDG_STATE_HOME nor HOME says where to keep it; --out does");
    std::error_code error;
    if (options.out.empty())
        std::filesystem::create_directories(kept->parent_path(), error);
    if (error)
        return failure(ErrorKind::Storage,
                       fmt::format("{}: cannot be made: {}", kept->parent_path().string(), error.message()));
    return checkWritable(*kept).map([&] { return *kept; });
}

Result<int> calibrateCommand(const CalibrateOptions& options)
{
    const auto duration = parseDuration(options.duration);
    if (!duration)
        return badInput("--for: " + duration.error().message);
    const auto place = placeFor(options);
    if (!place)
        return tl::make_unexpected(place.error());
    const Interrupt interrupt;
    const auto found = calibrate(*duration, [&](const CeilingStep& step) {
        if (!options.quiet)
            show(step);
        return interrupt.count() == 0;
    });
    if (interrupt.count() > 0) {
        tell("headroom: the measurement was cut short, so nothing of it is kept\n");
        return exitcode::stopped;
    }
    if (!found)
        return tl::make_unexpected(found.error());
    if (auto saved = saveCalibration(*found, *place); !saved)
        return tl::make_unexpected(saved.error());
    if (options.quiet)
        return exitcode::pass;
    return printResult(fmt::format("{}Kept in {}{}.\n", resultText(*found), place->string(),
                                   options.out.empty() ? "; headroom-cli run holds its plans against it" : ""))
        .map([] { return exitcode::pass; });
}

} // namespace

void addCalibrateCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("calibrate", "Measure how much this machine can send, on loopback");
    const auto options = std::make_shared<CalibrateOptions>();
    command->add_option("--for", options->duration, "Measure for about so long")->capture_default_str();
    command->add_option("--out", options->out, "Keep it in this file instead, which no later run looks at");
    command->add_flag("--quiet", options->quiet, "No progress and no result for people");
    command->callback([options, &exitCode] {
        const auto code = calibrateCommand(*options);
        exitCode = code ? *code : complain(code.error());
    });
}

} // namespace headroom
