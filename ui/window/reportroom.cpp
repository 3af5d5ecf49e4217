#include "window/reportroom.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/librarytexts.h"
#include "pages/reportpage.h"
#include "preview/pdfpreview.h"
#include "report/verification.h"
#include "run/libraryreader.h"
#include "store/runlabels.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "widgets/recordform.h"
#include "window/libraryroom.h"
#include "window/pagestack.h"
#include "window/recordquestions.h"
#include "window/workbar.h"

#include <QAction>
#include <QFileInfo>
#include <QMessageBox>

namespace headroom {

namespace {

constexpr int soonMs = 400;

QString releaseOf(const QString& runFile)
{
    const auto labels = readLabels(stdString(runFile));
    if (!labels || labels->tags.count("release") == 0)
        return {};
    return qString(labels->tags.at("release"));
}

/// "checkout-peak, 12 Mar 14:02, PASS"
QString baselineWords(const LibraryRun& run)
{
    return QStringLiteral("%1%2, %3, %4")
        .arg(run.labels.baseline ? QStringLiteral("★ ") : QString(), qString(run.name()), startedText(run.startedAt),
             verdictText(run));
}

} // namespace

ReportRoom::ReportRoom(PageStack* pages, WorkBar* work, QWidget* window)
    : QObject(window)
    , m_pages(pages)
    , m_work(work)
    , m_window(window)
    , m_page(new ReportPage)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &ReportRoom::preview);
    connect(m_page, &ReportPage::changed, this, &ReportRoom::refresh);
    connect(m_page, &ReportPage::exportAsked, this, &ReportRoom::exportRecord);
    connect(m_page, &ReportPage::verifyAsked, this, &ReportRoom::chooseToVerify);
    connect(&m_previewing, &BackgroundWork::ended, this, [this] {
        if (m_page->preview()->text() == layingOutText())
            m_page->preview()->setText(tr("Given up; another field, and the pages are laid out again."));
    });
    connect(m_pages, &PageStack::pageShown, this, [this] {
        if (m_stale)
            m_soon.start();
    });
}

void ReportRoom::connectTo(LibraryRoom* library, const MainActions& actions)
{
    m_library = library;
    connect(library->reader(), &LibraryReader::listed, this, &ReportRoom::fillBaselines);
    connect(library->pane()->tree(), &LibraryTree::reportAsked, this, &ReportRoom::showRuns);
    connect(actions.showReport, &QAction::triggered, this, &ReportRoom::show);
    connect(actions.exportRecord, &QAction::triggered, this, &ReportRoom::exportRecord);
    connect(actions.verifyRecord, &QAction::triggered, this, &ReportRoom::chooseToVerify);
}

void ReportRoom::follow(const RunView& view)
{
    if (!view.over() || (view.file == m_followed && view.summary.range == m_range))
        return;
    m_followed = view.file;
    m_range = view.summary.range;
    m_page->setRuns({stdPath(view.file)}, view.summary.range, releaseOf(view.file));
    fillBaselines();
}

void ReportRoom::letGoOf(const QStringList& files)
{
    const std::vector<std::filesystem::path> runs = m_page->wish().runs;
    if (std::none_of(runs.begin(), runs.end(), [&](const auto& run) { return files.contains(qPath(run)); }))
        return;
    m_followed.clear();
    m_page->setRuns({}, {}, {});
    fillBaselines();
}

void ReportRoom::showRuns(const QStringList& files)
{
    std::vector<std::filesystem::path> runs;
    for (const QString& file : files)
        runs.push_back(stdPath(file));
    m_followed.clear(); // the run that is open comes back when it changes
    m_page->setRuns(runs, {}, files.size() == 1 ? releaseOf(files.constFirst()) : QString());
    fillBaselines();
    show();
}

void ReportRoom::show()
{
    m_pages->showPage(m_page);
}

/// Starred ones first; the run itself is none.
void ReportRoom::fillBaselines()
{
    const RecordWish wish = m_page->wish();
    QList<BaselineChoice> starred, others;
    for (const LibraryRun& run : m_library ? m_library->reader()->library().runs : std::vector<LibraryRun>()) {
        const bool itself = !wish.runs.empty() && run.file == wish.runs.front();
        if (!itself && run.state != ListedState::Unreadable)
            (run.labels.baseline ? starred : others) << BaselineChoice{baselineWords(run), qPath(run.file)};
    }
    m_page->form()->setBaselines(starred + others);
}

QString ReportRoom::layingOutText()
{
    return tr("Laying the pages out…");
}

void ReportRoom::refresh()
{
    m_stale = true;
    if (m_pages->isShown(m_page))
        m_soon.start();
}

void ReportRoom::preview()
{
    const RecordWish wish = m_page->wish();
    if (!m_pages->isShown(m_page) || wish.runs.empty())
        return;
    m_stale = false;
    if (m_page->preview()->pages() == 0)
        m_page->preview()->setText(layingOutText());
    m_previewing.start(
        [this, wish, kinds = m_page->form()->kinds()](const Progress& progress) -> std::function<void()> {
            const auto pdf = recordPdf(wish, kinds, progress);
            return [this, pdf] {
                if (pdf)
                    m_page->preview()->setPdf(*pdf);
                else
                    m_page->preview()->setText(errorInLanguage(pdf.error().message));
            };
        });
    m_work->watch(&m_previewing, layingOutText());
}

void ReportRoom::exportRecord()
{
    if (!m_pages->isShown(m_page)) {
        show();
        return;
    }
    const RecordWish wish = m_page->wish();
    const RecordKinds kinds = m_page->form()->kinds();
    if (wish.runs.empty() || kinds.empty())
        return;
    const auto outputs = askWhereTo(m_window, wish, kinds);
    if (!outputs)
        return;
    m_page->form()->remember();
    write(wish, *outputs);
}

void ReportRoom::write(const RecordWish& wish, const RecordOutputs& outputs)
{
    if (m_writing.running()) {
        emit failed(tr("A record is being written; one at a time."));
        return;
    }
    emit begun();
    m_writing.start([this, wish, outputs](const Progress& progress) -> std::function<void()> {
        const auto result = writeRecord(wish, outputs, progress);
        return [this, outputs, result] {
            QStringList names;
            for (const std::string& file : outputs.all())
                names << QFileInfo(qString(file)).fileName();
            const QString folder = QFileInfo(qString(outputs.all().front())).absolutePath();
            if (result)
                emit written(tr("Written to %1: %2.").arg(folder, names.join(QLatin1String(", "))), folder);
            else
                emit failed(errorInLanguage(result.error().message));
        };
    });
    m_work->watch(&m_writing, tr("Writing the record…"));
}

void ReportRoom::chooseToVerify()
{
    if (const auto files = askWhatToVerify(m_window))
        verify(files->first, files->second);
}

void ReportRoom::verify(const QString& report, const QString& csv)
{
    emit begun();
    m_verifying.start([this, report, csv](const Progress& progress) -> std::function<void()> {
        const auto verification = verifyRecord(stdPath(report), stdPath(csv), progress);
        return [this, report, csv, verification] {
            if (!verification) {
                emit failed(errorInLanguage(verification.error().message));
                return;
            }
            const QString record = QFileInfo(report).fileName(), table = QFileInfo(csv).fileName();
            tellVerified(
                verification->same,
                verification->same
                    ? tr("“%1” was written with “%2” and is unchanged.").arg(table, record)
                    : tr("“%1” does not belong to “%2”: it was changed, or it is another run's.").arg(table, record));
        };
    });
    m_work->watch(&m_verifying, tr("Verifying %1…").arg(QFileInfo(csv).fileName()));
}

void ReportRoom::tellVerified(bool same, const QString& sentence)
{
    auto* box = new QMessageBox(same ? QMessageBox::Information : QMessageBox::Warning, tr("Verify record"), sentence,
                                QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
    emit verified(same, sentence);
}

} // namespace headroom
