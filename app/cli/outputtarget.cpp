#include "outputtarget.h"

#include "store/runfile.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace headroom {

namespace {

std::filesystem::path wholePath(const std::string& file)
{
    std::error_code unused; // made absolute first: a name that does not exist yet would stay relative
    return std::filesystem::weakly_canonical(std::filesystem::absolute(file, unused), unused);
}

bool isRun(const std::string& file)
{
    const FileKind kind = inspectFile(file).kind;
    return kind == FileKind::Run || kind == FileKind::OtherRevision;
}

} // namespace

Result<void> checkTarget(const std::string& file, const std::vector<std::string>& inputs)
{
    if (file.empty() || file == "-")
        return {};
    if (std::any_of(inputs.begin(), inputs.end(), [&](const std::string& input) { return sameFile(file, input); }))
        return badInput(fmt::format("'{}' is read here, so it is not overwritten", file));
    if (isRun(file))
        return badInput(fmt::format("'{}' is a run; it is not overwritten", file));
    return {};
}

Result<void> checkRunTarget(const std::string& file, bool force)
{
    if (force || !isRun(file))
        return {};
    return badInput(fmt::format("'{0}' is a run already; give another name, or --force to replace it, which keeps the "
                                "old one as '{0}~'",
                                file));
}

Result<void> checkApart(const std::vector<std::string>& files)
{
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (std::size_t j = i + 1; j < files.size(); ++j) {
            if (files[i] != "-" && sameFile(files[i], files[j]))
                return badInput(fmt::format("{}: two outputs cannot be one file", files[i]));
        }
    }
    return {};
}

bool sameFile(const std::string& one, const std::string& other)
{
    return !one.empty() && !other.empty() && wholePath(one) == wholePath(other);
}

} // namespace headroom
