#include "run/runfiles.h"

#include "display/convert.h"
#include "store/runfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

namespace headroom {

namespace {

/// What every file system takes, and what is easy to type.
QString fileNamePart(const QString& name)
{
    static const QRegularExpression unwanted(QStringLiteral("[^\\p{L}\\p{N}._]+"));
    static const QRegularExpression edges(QStringLiteral("^[-.]+|[-.]+$"));
    QString part = name;
    part.replace(unwanted, QStringLiteral("-"));
    part = part.left(60);
    part.remove(edges);
    return part.isEmpty() ? QStringLiteral("run") : part;
}

QString stemOf(const QString& folder, const QString& profileName, const QDateTime& now)
{
    return folder + QLatin1Char('/') + now.toString(QStringLiteral("yyyy-MM-dd-HHmmss")) + QLatin1Char('-')
        + fileNamePart(profileName);
}

QString untaken(const QString& stem, const QString& ending)
{
    QString path = stem + ending;
    for (int n = 2; QFile::exists(path); ++n)
        path = QStringLiteral("%1-%2%3").arg(stem).arg(n).arg(ending);
    return path;
}

} // namespace

QString runFolder()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/runs");
    QDir().mkpath(folder);
    return folder;
}

QString newRunFile(const QString& folder, const QString& profileName, const QDateTime& now)
{
    return untaken(stemOf(folder, profileName, now), QStringLiteral(".headroom"));
}

QString newSearchFolder(const QString& folder, const QString& profileName, const QDateTime& now)
{
    return untaken(stemOf(folder, profileName, now), QStringLiteral("-capacity"));
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
