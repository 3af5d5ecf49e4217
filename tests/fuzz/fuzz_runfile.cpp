#include "fuzztext.h"
#include "store/runreader.h"

#include <cstdio>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace headroom;

/// A whole run file, as it lies on disk: it opens, or says in a sentence that names it why it does not.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string path = "/tmp/fuzz-" + std::to_string(getpid()) + ".headroom";
    std::ofstream(path, std::ios::binary | std::ios::trunc) << textOf(data, size);
    auto reader = RunReader::open(path);
    if (reader) {
        std::uint64_t seen = 0;
        const auto read = reader->forEachChunk([&](const SampleChunk& chunk) {
            seen += chunk.samples.size();
            return true;
        });
        require(!read || seen == reader->info().samplesKept);
    } else {
        require(reader.error().message.find(path) != std::string::npos);
    }
    for (const char* part : {"", "-wal", "-shm", "-journal"})
        std::remove((path + part).c_str());
    return 0;
}
