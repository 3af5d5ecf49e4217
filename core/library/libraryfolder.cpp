#include "library/libraryfolder.h"

#include "base/xdgfolder.h"

#include <fmt/format.h>

#include <ctime>
#include <string>

namespace headroom {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestPart = 60; ///< characters

std::tm localTime(WallTime time)
{
    const std::time_t seconds = WallClock::to_time_t(std::chrono::floor<std::chrono::seconds>(time));
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

std::string formatLocal(WallTime time, const char* format)
{
    const std::tm local = localTime(time);
    char text[64];
    return {text, std::strftime(text, sizeof text, format, &local)};
}

/// Signs that are special to some file system or shell; letters of the world are not.
bool isKept(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '.' || c == '_';
}

bool beginsCharacter(char c) // of UTF-8
{
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

/// What every file system takes, and what is easy to type.
std::string fileNamePart(std::string_view name)
{
    std::string part;
    std::size_t characters = 0;
    for (const char c : name) {
        if (beginsCharacter(c) && characters == longestPart)
            break;
        if (!isKept(c) && part.ends_with('-'))
            continue;
        part += isKept(c) ? c : '-';
        characters += beginsCharacter(c) ? 1 : 0;
    }
    const std::size_t first = part.find_first_not_of("-.");
    if (first == std::string::npos)
        return "run";
    return part.substr(first, part.find_last_not_of("-.") - first + 1);
}

fs::path untaken(const fs::path& folder, std::string_view profileName, WallTime now, std::string_view ending)
{
    const std::string stem = formatLocal(now, "%Y-%m-%d-%H%M%S") + '-' + fileNamePart(profileName);
    fs::path path = folder / fmt::format("{}{}", stem, ending);
    std::error_code unused;
    for (int n = 2; fs::exists(path, unused); ++n)
        path = folder / fmt::format("{}-{}{}", stem, n, ending);
    return path;
}

} // namespace

Result<fs::path> defaultLibrary()
{
    const auto data = xdgFolder("XDG_DATA_HOME", ".local/share");
    if (!data)
        return badInput("there is no home folder to keep a library in; name one with --folder");
    return *data / "headroom";
}

fs::path runsIn(const fs::path& library)
{
    return library / "runs";
}

fs::path profilesIn(const fs::path& library)
{
    return library / "profiles";
}

fs::path newRunFile(const fs::path& folder, std::string_view profileName, WallTime now)
{
    return untaken(folder, profileName, now, ".headroom");
}

fs::path newSearchFolder(const fs::path& folder, std::string_view profileName, WallTime now)
{
    return untaken(folder, profileName, now, "-capacity");
}

fs::path newSweepFolder(const fs::path& folder, std::string_view profileName, WallTime now)
{
    return untaken(folder, profileName, now, "-sweep");
}

std::string formatLocalMinute(WallTime time)
{
    return formatLocal(time, "%Y-%m-%d %H:%M");
}

Result<WallTime> parseDate(std::string_view text)
{
    const std::string date(text);
    std::tm day{};
    const char* const end = strptime(date.c_str(), "%Y-%m-%d", &day);
    day.tm_isdst = -1;
    const std::tm read = day;
    const std::time_t seconds = end && *end == '\0' ? std::mktime(&day) : -1;
    if (seconds == -1 || day.tm_mday != read.tm_mday) // 30 February became a day of March
        return badInput(fmt::format("'{}' is not a date; write it as 2026-03-12", text));
    return WallClock::from_time_t(seconds);
}

} // namespace headroom
