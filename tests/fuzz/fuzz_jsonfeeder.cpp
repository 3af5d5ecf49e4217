#include "fuzztext.h"
#include "scenario/feeder.h"

using namespace headroom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto rows = FeederRows::fromText({}, textOf(data, size), "f.json", {"a", "b"});
    require(rows || !rows.error().message.empty());
    if (rows) {
        for (std::size_t row = 0; row < rows->count(); ++row)
            static_cast<void>(std::string(rows->value(row, 0)) + std::string(rows->value(row, 1)));
    }
    return 0;
}
