#pragma once

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

/// Core speaks std and UTF-8, the window speaks QString. The two meet here only.
namespace headroom {

[[nodiscard]] inline QString qString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
[[nodiscard]] inline std::string stdString(const QString& text)
{
    return text.toStdString();
}
[[nodiscard]] inline QString qPath(const std::filesystem::path& path)
{
    return qString(path.string());
}
[[nodiscard]] inline std::filesystem::path stdPath(const QString& path)
{
    return std::filesystem::path(path.toStdString());
}

} // namespace headroom
