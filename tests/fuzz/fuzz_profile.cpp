#include "fuzztext.h"
#include "profile/profilejson.h"

using namespace headroom;

/// What is read and written again is read the same, and then written the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto profile = readProfile(textOf(data, size), "p");
    if (!profile) {
        require(!profile.error().message.empty());
        return 0;
    }
    const std::string written = writeProfile(*profile);
    const auto again = readProfile(written, "p");
    require(again.has_value());
    require(writeProfile(*again) == written);
    return 0;
}
