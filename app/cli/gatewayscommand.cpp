#include "gatewayscommand.h"

#include "console.h"
#include "exitcodes.h"
#include "gateway/gatewaycatalogue.h"
#include "gateway/gatewayjson.h"
#include "report/gatewaytext.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace headroom {

namespace {

struct GatewaysOptions {
    std::string id, catalogue;
    bool json = false;
};

Result<void> list(const GatewaysOptions& options)
{
    auto gateways = gatewaysWith(options.catalogue);
    if (!gateways)
        return tl::make_unexpected(gateways.error());
    if (options.id.empty())
        return printResult(options.json ? writeGateways(*gateways) : gatewayTable(*gateways));
    const auto entry = gatewayNamed(options.id, *gateways);
    if (!entry)
        return tl::make_unexpected(entry.error());
    return printResult(options.json ? writeGateways({*entry}) : gatewayText(*entry));
}

} // namespace

void addGatewaysCommand(CLI::App& root, int& exitCode)
{
    CLI::App* const command = root.add_subcommand("gateways", "List the gateways that are known, or tell all of one");
    const auto options = std::make_shared<GatewaysOptions>();
    command->add_option("ID", options->id, "One of them, such as aws-apigw-rest");
    command->add_option("--catalogue", options->catalogue,
                        "A file with gateways of your own, besides the shipped ones");
    command->add_flag("--json", options->json, "As a catalogue file, to start one of your own from");
    command->callback([options, &exitCode] {
        const auto listed = list(*options);
        exitCode = listed ? exitcode::pass : complain(listed.error());
    });
}

} // namespace headroom
