#include "window/incoming.h"

#include "display/convert.h"
#include "import/curlcommand.h"
#include "window/compareroom.h"
#include "window/filecommands.h"
#include "window/reportroom.h"
#include "window/runroom.h"

#include <QClipboard>
#include <QGuiApplication>

namespace headroom {

Incoming::Incoming(FileCommands* files, RunRoom* run, CompareRoom* compare, ReportRoom* report, QObject* parent)
    : QObject(parent)
    , m_files(files)
    , m_run(run)
    , m_compare(compare)
    , m_report(report)
{
}

void Incoming::take(const Dropped& dropped)
{
    emit begun();
    const QStringList runs = dropped.runs.isEmpty() ? dropped.runs : m_compare->withShown(dropped.runs);
    if (runs.size() > 1)
        m_compare->compare(runs);
    else if (!runs.isEmpty())
        m_files->openFile(runs.constFirst());
    if (!dropped.profiles.isEmpty())
        m_files->openFile(dropped.profiles.constFirst());
    if (!dropped.logs.isEmpty())
        m_run->joinLogs(dropped.logs);
    if (!dropped.curl.isEmpty())
        m_files->importCurl(dropped.curl);
    if (dropped.records.size() == 1 && dropped.tables.size() == 1)
        m_report->verify(dropped.records.constFirst(), dropped.tables.constFirst());
    else if (!dropped.records.isEmpty() || !dropped.tables.isEmpty())
        emit failed(tr("Drop one record and one CSV file together to see whether they belong to each other."));
}

void Incoming::takeAddress(const QString& text)
{
    emit begun();
    if (isCurlCommand(stdString(text)))
        m_files->importCurl(text);
    else
        m_files->newProfileFor(text);
}

void Incoming::pasteCurl()
{
    emit begun();
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        emit failed(tr("There is no text to paste: copy a cURL command first."));
    else
        m_files->importCurl(text);
}

} // namespace headroom
