#include "pages/reportpage.h"

#include "analysis/wording.h"
#include "display/convert.h"
#include "manual/manualpages.h"
#include "preview/pdfpreview.h"
#include "widgets/recordform.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr int sideWidth = 340;

} // namespace

ReportPage::ReportPage(QWidget* parent)
    : QWidget(parent)
    , m_about(new QLabel)
    , m_form(new RecordForm)
    , m_export(new QPushButton(tr("E&xport…")))
    , m_verify(new QPushButton(tr("Ver&ify record…")))
    , m_preview(new PdfPreview)
{
    setManualPage(this, QLatin1String("report"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(side());
    layout->addWidget(m_preview, 1);
    connect(m_form, &FormSection::edited, this, &ReportPage::changed);
    connect(m_form, &RecordForm::filesChosen, this, &ReportPage::checkFiles);
    connect(m_form, &RecordForm::filesChosen, this, &ReportPage::changed); // the record names its CSV files
    connect(m_export, &QPushButton::clicked, this, &ReportPage::exportAsked);
    connect(m_verify, &QPushButton::clicked, this, &ReportPage::verifyAsked);
    setRuns({}, {}, {});
}

QWidget* ReportPage::side()
{
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_export->setObjectName(QStringLiteral("exportRecord"));
    m_verify->setObjectName(QStringLiteral("verifyRecord"));
    m_verify->setToolTip(tr("Whether a CSV file is the one a record was written with, and is unchanged"));
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_about);
    layout->addWidget(m_form);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_verify);
    layout->addLayout(buttons);
    layout->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(sideWidth);
    return area;
}

void ReportPage::setRuns(const std::vector<std::filesystem::path>& runs, const std::optional<TimeRange>& range,
                         const QString& release)
{
    m_runs = runs;
    m_range = range;
    m_form->begin(runs.size() > 1, release);
    m_form->setEnabled(!runs.empty());
    if (runs.empty()) {
        m_about->setText(tr("No run is open."));
        m_preview->setText(tr("Open a run to make a report of it, or choose several in the library."));
    } else if (runs.size() > 1) {
        m_about->setText(tr("Of %n run(s)", nullptr, static_cast<int>(runs.size())));
    } else {
        const QString name = qPath(runs.front().filename());
        m_about->setText(range ? tr("Of %1, from %2 to %3")
                                     .arg(name, qString(formatMoment(range->from)), qString(formatMoment(range->until)))
                               : tr("Of %1").arg(name));
    }
    checkFiles();
    emit changed();
}

RecordWish ReportPage::wish() const
{
    RecordWish wish = m_form->wish();
    wish.runs = m_runs;
    wish.range = m_range;
    return wish;
}

QString ReportPage::about() const
{
    return m_about->text();
}

void ReportPage::checkFiles()
{
    m_export->setEnabled(!m_runs.empty() && !m_form->kinds().empty());
}

} // namespace headroom
