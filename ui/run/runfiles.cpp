#include "run/runfiles.h"

#include "display/convert.h"
#include "library/libraryfolder.h"
#include "store/runfile.h"

#include <QDateTime>
#include <QDir>
#include <QSettings>

namespace headroom {

namespace {

constexpr QLatin1String libraryKey("library");

WallTime wallTimeOf(const QDateTime& time)
{
    return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString made(const std::filesystem::path& folder)
{
    const QString path = qPath(folder);
    QDir().mkpath(path);
    return path;
}

} // namespace

QString libraryFolder()
{
    const QString chosen = QSettings().value(libraryKey).toString();
    if (!chosen.isEmpty())
        return chosen;
    const auto usual = defaultLibrary();
    return usual ? made(*usual) : made(stdPath(QDir::tempPath()) / "headroom"); // a user without a home
}

void setLibraryFolder(const QString& folder)
{
    QSettings().setValue(libraryKey, folder);
}

QString runFolder()
{
    return made(runsIn(stdPath(libraryFolder())));
}

QString profileFolder()
{
    return made(profilesIn(stdPath(libraryFolder())));
}

QString newRunFile(const QString& folder, const QString& profileName, const QDateTime& now)
{
    return qPath(newRunFile(stdPath(folder), stdString(profileName), wallTimeOf(now)));
}

QString newSearchFolder(const QString& folder, const QString& profileName, const QDateTime& now)
{
    return qPath(newSearchFolder(stdPath(folder), stdString(profileName), wallTimeOf(now)));
}

QString newSweepFolder(const QString& folder, const QString& profileName, const QDateTime& now)
{
    return qPath(newSweepFolder(stdPath(folder), stdString(profileName), wallTimeOf(now)));
}

bool isRunFile(const QString& path)
{
    switch (inspectFile(stdString(path)).kind) {
    case FileKind::OtherDatabase:
    case FileKind::OtherRevision:
    case FileKind::Run:
        return true;
    default:
        return path.endsWith(QLatin1String(".headroom"));
    }
}

} // namespace headroom
