#include "fuzztext.h"
#include "serverlog/cloudwatch/awscredentials.h"

#include <sstream>

using namespace headroom;

namespace {

/// The sections written out again, one setting a line.
std::string written(const AwsIni& ini)
{
    std::ostringstream out;
    for (const auto& [name, section] : ini) {
        out << '[' << name << "]\n";
        for (const auto& [setting, value] : section)
            out << setting << " = " << value << '\n';
    }
    return out.str();
}

} // namespace

/// What is read and written again is read the same, and nothing of a text that is refused is in the error. What is read
/// is chosen from, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const auto ini = readAwsIni(text, "f");
    if (!ini) {
        require(ini.error().message.size() < 100);
        return 0;
    }
    const auto again = readAwsIni(written(*ini), "f");
    require(again && *again == *ini);
    for (const std::string& profile : {std::string(), std::string("dev")}) {
        const AwsOptions options{profile, {}, {}};
        const AwsFiles files{*ini, *ini, "f", "g"};
        const auto source = credentialSource(options, {}, files);
        if (source) {
            if (const auto* const keys = std::get_if<AwsCredentials>(&*source))
                require(isHeaderWord(keys->accessKey) && isHeaderWord(keys->secretKey));
        }
        static_cast<void>(awsRegion(options, {}, files));
    }
    return 0;
}
