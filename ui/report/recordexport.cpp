#include "report/recordexport.h"

#include "display/convert.h"
#include "report/recorddialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>

namespace headroom {

namespace {

constexpr QLatin1String folderKey("recordFolder");

/// The file chosen, with the ending of the kind chosen where it has none.
QString chosenFile(QWidget* window, const QString& runFile)
{
    const QString folder = QSettings().value(folderKey, QDir::homePath()).toString();
    QFileDialog dialog(window, RecordExport::tr("Export record"), folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters({RecordExport::tr("PDF (*.pdf)"), RecordExport::tr("Web page (*.html)"),
                           RecordExport::tr("Markdown for a pull request (*.md)")});
    dialog.setDefaultSuffix(QStringLiteral("pdf"));
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString& filter) {
        dialog.setDefaultSuffix(filter.contains(QLatin1String("*.html"))     ? QStringLiteral("html")
                                    : filter.contains(QLatin1String("*.md")) ? QStringLiteral("md")
                                                                             : QStringLiteral("pdf"));
    });
    dialog.selectFile(QFileInfo(runFile).completeBaseName() + QStringLiteral(".pdf"));
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString file = dialog.selectedFiles().constFirst();
    QSettings().setValue(folderKey, QFileInfo(file).absolutePath());
    return file;
}

} // namespace

RecordExport::RecordExport(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

RecordExport::~RecordExport()
{
    m_goOn = false;
    if (m_thread.joinable())
        m_thread.join();
}

void RecordExport::ask(const QString& runFile, const std::optional<TimeRange>& range)
{
    RecordDialog dialog(runFile, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString file = chosenFile(m_window, runFile);
    if (file.isEmpty())
        return;
    const std::filesystem::path csv = csvBeside(stdPath(file));
    const bool kept = QFileInfo::exists(qPath(csv))
        && QMessageBox::question(m_window, tr("Replace the CSV?"),
                                 tr("The record's requests go into “%1”, which is there already. Replace it?")
                                     .arg(QFileInfo(qPath(csv)).fileName()))
            != QMessageBox::Yes;
    if (!kept)
        write({stdPath(runFile), stdPath(file), csv, dialog.signs(), range});
}

void RecordExport::write(const RecordFiles& files)
{
    if (m_busy) {
        emit failed(tr("A record is being written; one at a time."));
        return;
    }
    if (m_thread.joinable())
        m_thread.join();
    m_busy = true;
    m_thread = std::thread([this, files] {
        const Result<void> result = writeRecord(files, [this] { return m_goOn.load(); });
        // Runs in the window's thread, if this still lives then.
        QMetaObject::invokeMethod(
            this, [this, files, result] { finished(files, result); }, Qt::QueuedConnection);
    });
}

void RecordExport::finished(const RecordFiles& files, const Result<void>& result)
{
    m_busy = false;
    if (result)
        emit written(tr("Written: %1, and its requests in %2.")
                         .arg(qPath(files.report), QFileInfo(qPath(files.csv)).fileName()));
    else
        emit failed(qString(result.error().message));
}

} // namespace headroom
