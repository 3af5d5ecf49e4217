#include "base/files.h"
#include "base/xdgfolder.h"
#include "session/calibration.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <thread>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema = "headroom.calibration/1";
constexpr std::size_t largestFile = 64 * 1024;
constexpr double mostBytesPerRequest = 1e9; ///< beyond these a number was not measured but made up
constexpr double mostMicroseconds = 1e9;

/// A finite number from 0 to `most`; unset for anything else.
std::optional<double> number(const Json& json, const char* name, double most)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_number())
        return std::nullopt;
    const double value = found->get<double>();
    return std::isfinite(value) && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<std::string> text(const Json& json, const char* name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

std::optional<Calibration> fromJson(const Json& json)
{
    if (!json.is_object() || text(json, "schema") != schema)
        return std::nullopt;
    const auto rate = number(json, "requests_per_s", highestCeilingRate);
    const auto cpu = number(json, "cpu_us_per_request", mostMicroseconds);
    const auto memory = number(json, "bytes_per_request", mostBytesPerRequest);
    const auto cores = number(json, "cores", 1e6);
    const auto version = text(json, "headroom");
    if (!rate || *rate == 0 || !cpu || !memory || !cores || !version)
        return std::nullopt;
    Calibration calibration;
    calibration.ceiling = {*rate, nanoseconds(std::llround(*cpu * 1000)), static_cast<std::uint64_t>(*memory)};
    calibration.cores = static_cast<unsigned>(*cores);
    calibration.processor = text(json, "processor").value_or("");
    calibration.version = *version;
    calibration.measuredAt = text(json, "measured_at").value_or("");
    return calibration;
}

KnownCeiling worthHere(const Calibration& calibration)
{
    const unsigned cores = std::thread::hardware_concurrency();
    const char* const again = "headroom-cli calibrate measures it again";
    if (calibration.version != HEADROOM_VERSION)
        return {{},
                fmt::format("The ceiling known of this machine was measured with Headroom {}, not with {}, and is not "
                            "used; {}.",
                            calibration.version, HEADROOM_VERSION, again)};
    if (calibration.cores != cores)
        return {{},
                fmt::format("The ceiling known of this machine was measured on {} cores, not on {}, and is not used; "
                            "{}.",
                            calibration.cores, cores, again)};
    return {calibration.ceiling,
            fmt::format("The ceiling of this machine was measured at {}.", calibration.measuredAt)};
}

} // namespace

std::optional<std::filesystem::path> calibrationFile()
{
    const auto home = xdgFolder("XDG_STATE_HOME", ".local/state");
    return home ? std::optional(*home / "headroom" / "calibration.json") : std::nullopt;
}

Result<void> saveCalibration(const Calibration& calibration, const std::filesystem::path& file)
{
    std::error_code error;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return failure(ErrorKind::Storage,
                       fmt::format("{}: cannot be made: {}", file.parent_path().string(), error.message()));
    Json json;
    json["schema"] = schema;
    json["requests_per_s"] = calibration.ceiling.requestsPerSecond;
    json["cpu_us_per_request"] = static_cast<double>(calibration.ceiling.cpuPerRequest.count()) / 1000;
    json["bytes_per_request"] = calibration.ceiling.bytesPerRequest;
    json["cores"] = calibration.cores;
    json["processor"] = calibration.processor;
    json["headroom"] = calibration.version;
    json["measured_at"] = calibration.measuredAt;
    return replaceFile(file, json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

Result<Calibration> loadCalibration(const std::filesystem::path& file)
{
    const auto content = readFile(file, largestFile);
    if (!content)
        return tl::make_unexpected(content.error());
    const Json json = Json::parse(*content, nullptr, false);
    if (auto calibration = json.is_discarded() ? std::nullopt : fromJson(json))
        return *calibration;
    return badInput(fmt::format("{}: is no calibration ({})", file.string(), schema));
}

KnownCeiling knownCeiling(const std::optional<std::filesystem::path>& file)
{
    std::error_code unused;
    if (!file || !std::filesystem::exists(*file, unused))
        return {{}, "How much this machine can send was never measured; headroom-cli calibrate does, in 20 s."};
    const auto calibration = loadCalibration(*file);
    if (!calibration)
        return {{}, fmt::format("{}, so it is not used.", calibration.error().message)};
    return worthHere(*calibration);
}

} // namespace headroom
