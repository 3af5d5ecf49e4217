#include "window/recordquestions.h"

#include "display/convert.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::RecordQuestions)
};

constexpr QLatin1String folderKey("recordFolder");

QString lastFolder()
{
    return QSettings().value(folderKey, QDir::homePath()).toString();
}

QString nameFor(const RecordWish& wish)
{
    return wish.runs.size() > 1 ? Text::tr("runs") : qPath(wish.runs.front().stem());
}

/// The one that is asked for; the others lie beside it.
QString mainFile(const RecordOutputs& outputs)
{
    const std::vector<std::string> reports = outputs.reports();
    return qString(!outputs.pdf.empty() ? outputs.pdf : reports.empty() ? outputs.all().front() : reports.front());
}

/// Of the files to be written, those that are there; the chosen one was asked about by the dialog.
QStringList inTheWay(const RecordOutputs& outputs, const QString& chosen)
{
    QStringList files;
    for (const std::string& file : outputs.all()) {
        if (qString(file) != chosen && QFileInfo::exists(qString(file)))
            files << QFileInfo(qString(file)).fileName();
    }
    return files;
}

} // namespace

std::optional<RecordOutputs> askWhereTo(QWidget* window, const RecordWish& wish, const RecordKinds& kinds)
{
    const QString proposed = QDir(lastFolder()).filePath(nameFor(wish));
    const QString first = mainFile(outputsBeside(stdPath(proposed), kinds));
    const QString ending = first.mid(proposed.size()); // of the first of its files, by which the others are named
    QString chosen =
        QFileDialog::getSaveFileName(window, Text::tr("Export record"), first, Text::tr("Record (*%1)").arg(ending));
    if (chosen.isEmpty())
        return std::nullopt;
    QSettings().setValue(folderKey, QFileInfo(chosen).absolutePath());
    if (!chosen.endsWith(ending))
        chosen += ending;
    const QString base = chosen.left(chosen.size() - ending.size());
    const RecordOutputs outputs = outputsBeside(stdPath(base), kinds);
    const QStringList there = inTheWay(outputs, chosen);
    const bool kept = !there.isEmpty()
        && QMessageBox::question(
               window, Text::tr("Replace files?"),
               Text::tr("These files are there already: %1. Replace them?").arg(there.join(QLatin1String(", "))),
               QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
            != QMessageBox::Yes;
    return kept ? std::nullopt : std::optional(outputs);
}

std::optional<std::pair<QString, QString>> askWhatToVerify(QWidget* window)
{
    const QString report = QFileDialog::getOpenFileName(window, Text::tr("Verify record: choose the record"),
                                                        lastFolder(), Text::tr("Records (*.pdf *.html *.md)"));
    if (report.isEmpty())
        return std::nullopt;
    const QString csv =
        QFileDialog::getOpenFileName(window, Text::tr("Verify record: choose the CSV file that may belong to it"),
                                     QFileInfo(report).absolutePath(), Text::tr("CSV (*.csv)"));
    return csv.isEmpty() ? std::nullopt : std::optional(std::pair(report, csv));
}

} // namespace headroom
