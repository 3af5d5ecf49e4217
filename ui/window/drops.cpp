#include "window/drops.h"

#include "display/convert.h"
#include "import/curlcommand.h"
#include "run/runfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace headroom {

bool isLogFile(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const char* const log : {"log", "gz", "txt", "jsonl", "ndjson"}) {
        if (suffix == QLatin1String(log))
            return true;
    }
    if (suffix != QLatin1String("json"))
        return false;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 beginning = 4096;
    const QByteArray head = file.read(beginning);
    // As `aws logs filter-log-events` and exports to S3 write them; no profile has such a field.
    return head.contains("\"events\"") || head.contains("\"logEvents\"");
}

namespace {

QStringList& listFor(Dropped& dropped, const QString& file)
{
    if (isRunFile(file))
        return dropped.runs;
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const char* const record : {"pdf", "html", "md"}) {
        if (suffix == QLatin1String(record))
            return dropped.records;
    }
    return suffix == QLatin1String("csv") ? dropped.tables : isLogFile(file) ? dropped.logs : dropped.profiles;
}

} // namespace

Dropped droppedIn(const QMimeData& data)
{
    Dropped dropped;
    for (const QUrl& url : data.urls()) {
        if (!url.isLocalFile())
            continue;
        const QString file = url.toLocalFile();
        listFor(dropped, file) << file;
    }
    if (!data.hasUrls() && data.hasText() && isCurlCommand(stdString(data.text())))
        dropped.curl = data.text();
    return dropped;
}

} // namespace headroom
