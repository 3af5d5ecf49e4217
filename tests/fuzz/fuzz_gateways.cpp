#include "fuzztext.h"
#include "gateway/gatewayjson.h"

using namespace headroom;

/// What is read and written again is read the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto entries = readGateways(textOf(data, size), "g");
    if (!entries)
        return 0;
    const auto again = readGateways(writeGateways(*entries), "g");
    require(again && *again == *entries);
    return 0;
}
