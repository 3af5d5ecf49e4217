#include "fuzztext.h"
#include "store/samplecodec.h"
#include "store/sealed.h"
#include "store/snapshotcodec.h"

using namespace headroom;

namespace {

void readSecond(std::string_view row)
{
    if (const auto second = decodeSecond(row)) {
        const auto again = decodeSecond(encodeSecond(*second));
        require(again && *again == *second);
    }
}

void readState(std::string_view row, std::uint32_t revision)
{
    if (const auto state = decodeState(row, revision)) {
        const auto again = decodeState(encodeState(*state));
        require(again && again->run.outcomes == state->run.outcomes && again->samples == state->samples);
    }
}

void readSamples(std::string_view row)
{
    if (const auto chunk = decodeSamples(row)) {
        require(!chunk->samples.empty() && chunk->samples.size() <= samplesPerChunk);
        const auto again = decodeSamples(encodeSamples(chunk->samples, chunk->oneIn));
        require(again && again->samples == chunk->samples && again->oneIn == chunk->oneIn);
    }
}

} // namespace

/// The rows of a run file: of which kind is in the first byte. Behind a sound seal, or random bytes would never get
/// past its checksum; and as they are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view content = textOf(data + 1, size - 1);
    for (const std::string& row : {sealed(content), std::string(content)}) {
        switch (data[0] % 6) {
        case 0:
            readSecond(row);
            break;
        case 1:
            static_cast<void>(decodeLoad(row));
            break;
        case 2:
        case 3:
        case 4:
            readState(row, oldestReadableRevision + data[0] % 6 - 2);
            break;
        default:
            readSamples(row);
        }
    }
    return 0;
}
