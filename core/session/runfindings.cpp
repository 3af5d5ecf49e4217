#include "session/runfindings.h"

#include "gateway/gatewaycatalogue.h"
#include "gateway/gatewayjson.h"
#include "store/runreader.h"

namespace headroom {

namespace {

/// A file of an older Headroom may tell of its gateway in other words; what is known of it today does then.
GatewayEntry gatewayOf(const RunReader& reader, const LoadProfile& profile)
{
    const auto stored = readGateways(reader.info().gatewayJson, "the gateway of the run");
    if (stored && !stored->empty())
        return stored->front();
    const auto shipped = gatewayNamed(profile.limit.gateway, shippedGateways());
    return shipped ? *shipped : shippedGateways().back();
}

} // namespace

Result<std::vector<Finding>> findingsIn(const std::filesystem::path& runFile, const LoadProfile& profile,
                                        const RunSummary& summary, const std::function<bool()>& goOn)
{
    auto reader = RunReader::open(runFile.string());
    if (!reader)
        return tl::make_unexpected(reader.error());
    SampleGatherer gatherer(summary.judged(), reader->info().oneIn);
    bool whole = true;
    const auto read = reader->forEachChunk([&](const SampleChunk& chunk) {
        gatherer.add(chunk.samples, chunk.oneIn);
        whole = !goOn || goOn();
        return whole;
    });
    if (!read)
        return tl::make_unexpected(read.error());
    if (!whole)
        return std::vector<Finding>();
    const GatewayEntry gateway = gatewayOf(*reader, profile);
    SampleFacts facts = gatherer.take();
    if (facts.thinned)
        takeCounts(facts, *reader->snapshot(), summary.judged());
    return findingsOf({profile, gateway, summary, facts});
}

} // namespace headroom
