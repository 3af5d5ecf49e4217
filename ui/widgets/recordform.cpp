#include "widgets/recordform.h"

#include "display/convert.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr QLatin1String authorKey("recordAuthor");
constexpr QLatin1String paperKey("recordPaper");
constexpr QLatin1String timesKey("recordTimes");
constexpr QLatin1String languageKey("recordLanguage");
constexpr QLatin1String kindsKey("recordKinds");

std::string typed(const QLineEdit* field)
{
    return stdString(field->text().trimmed());
}

} // namespace

RecordForm::RecordForm(QWidget* parent)
    : FormSection(tr("Record"), parent)
    , m_release(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_approver(new QLineEdit(this))
    , m_remark(new QLineEdit(this))
    , m_times(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_baseline(new QComboBox(this))
    , m_language(new QComboBox(this))
{
    m_release->setObjectName(QStringLiteral("recordRelease"));
    m_author->setObjectName(QStringLiteral("recordAuthor"));
    m_approver->setObjectName(QStringLiteral("recordApprover"));
    m_remark->setObjectName(QStringLiteral("recordRemark"));
    m_times->setObjectName(QStringLiteral("recordTimes"));
    m_paper->setObjectName(QStringLiteral("recordPaper"));
    m_baseline->setObjectName(QStringLiteral("recordBaseline"));
    m_language->setObjectName(QStringLiteral("recordLanguage"));
    m_times->addItem(tr("UTC"), static_cast<int>(RecordTimes::Utc));
    m_times->addItem(tr("This machine's (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())),
                     static_cast<int>(RecordTimes::Here));
    m_times->setToolTip(tr("In which the record tells when it was; its CSV files have UTC."));
    for (const Language language : {Language::English, Language::Chinese})
        m_language->addItem(nameOf(language), codeOf(language));
    m_language->setToolTip(tr("Of PDF, web page and Markdown; what machines read has one language."));
    m_paper->addItem(tr("A4"), QStringLiteral("a4"));
    m_paper->addItem(tr("Letter"), QStringLiteral("letter"));
    for (QComboBox* box : {m_times, m_baseline}) // a long name must not widen the form
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setBaselines({});
    layOut();
    addKinds();
    recall();
    connectAll();
}

void RecordForm::layOut()
{
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Re&lease"), m_release);
    form->addRow(tr("&Author"), m_author);
    form->addRow(tr("Appr&over"), m_approver);
    form->addRow(tr("Re&mark"), m_remark);
    form->addRow(tr("&Baseline"), m_baseline);
    form->addRow(tr("Time &zone"), m_times);
    form->addRow(tr("&Paper"), m_paper);
    form->addRow(tr("Lan&guage"), m_language);
    content()->addLayout(form);
}

void RecordForm::addKinds()
{
    auto* grid = new QGridLayout;
    const auto add = [&](RecordKind kind, const QString& text, const QString& hint) {
        auto* box = new QCheckBox(text, this);
        box->setObjectName(QStringLiteral("recordKind%1").arg(static_cast<int>(kind)));
        box->setToolTip(hint);
        const int place = static_cast<int>(m_kinds.size());
        grid->addWidget(box, place / 2, place % 2);
        m_kinds.push_back({kind, box});
    };
    add(RecordKind::Pdf, tr("PDF"), tr("For people and archives"));
    add(RecordKind::Requests, tr("CSV: requests"), tr("One row a request; the record names its SHA-256"));
    add(RecordKind::Html, tr("Web page"), tr("One file that needs no network"));
    add(RecordKind::Seconds, tr("CSV: seconds"), tr("One row a second"));
    add(RecordKind::Markdown, tr("Markdown"), tr("For a pull request"));
    add(RecordKind::Summary, tr("CSV: summary"), tr("One row a number"));
    add(RecordKind::Junit, tr("JUnit"), tr("The pass conditions as a test report, for a pipeline"));
    add(RecordKind::Jobs, tr("CSV: jobs"), tr("One row a job that was polled for, pushed or streamed"));
    add(RecordKind::Json, tr("JSON"), tr("The summary, for scripts"));
    add(RecordKind::K6, tr("k6 summary"), tr("As k6 --summary-export writes it, as far as it is true of the run"));
    add(RecordKind::Hgrm, tr("HdrHistogram"), tr("Percentile distributions for its tools, in two files"));
    auto* title = new QLabel(tr("Files"), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    content()->addWidget(title);
    content()->addLayout(grid);
}

void RecordForm::connectAll()
{
    for (const QLineEdit* field : {m_release, m_author, m_approver, m_remark})
        connect(field, &QLineEdit::textChanged, this, &FormSection::edited);
    for (const QComboBox* box : {m_times, m_paper, m_baseline, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &FormSection::edited);
    for (const KindBox& one : m_kinds)
        connect(one.box, &QCheckBox::toggled, this, &RecordForm::filesChosen);
}

void RecordForm::begin(bool several, const QString& release)
{
    m_several = several;
    m_baseline->setEnabled(!several);
    for (const KindBox& one : m_kinds)
        one.box->setEnabled(!several || tellsOfSeveral(one.kind));
    const QSignalBlocker still(this);
    m_release->setText(release);
    m_approver->clear();
    m_remark->clear();
}

void RecordForm::setBaselines(const QList<BaselineChoice>& baselines)
{
    const QString chosen = m_baseline->currentData().toString();
    const QSignalBlocker still(m_baseline);
    m_baseline->clear();
    m_baseline->addItem(tr("None"), QString());
    for (const BaselineChoice& one : baselines)
        m_baseline->addItem(one.name, one.file);
    m_baseline->setCurrentIndex(std::max(m_baseline->findData(chosen), 0));
}

RecordWish RecordForm::wish() const
{
    RecordWish wish;
    wish.signs = {typed(m_author), typed(m_approver), typed(m_release), typed(m_remark),
                  static_cast<RecordTimes>(m_times->currentData().toInt())};
    wish.paper = stdString(m_paper->currentData().toString());
    wish.language = languageWithCode(m_language->currentData().toString()).value_or(appliedLanguage());
    if (!m_several)
        wish.baseline = stdPath(m_baseline->currentData().toString());
    return wish;
}

RecordKinds RecordForm::kinds() const
{
    RecordKinds kinds;
    for (const KindBox& one : m_kinds) {
        if (one.box->isChecked() && one.box->isEnabled())
            kinds.insert(one.kind);
    }
    return kinds;
}

void RecordForm::recall()
{
    const QSettings settings;
    m_author->setText(settings.value(authorKey).toString());
    m_paper->setCurrentIndex(std::max(m_paper->findData(settings.value(paperKey)), 0));
    m_times->setCurrentIndex(std::max(m_times->findData(settings.value(timesKey)), 0));
    m_language->setCurrentIndex(
        std::max(m_language->findData(settings.value(languageKey, codeOf(appliedLanguage()))), 0));
    const QStringList usual{QString::number(static_cast<int>(RecordKind::Pdf)),
                            QString::number(static_cast<int>(RecordKind::Requests))};
    const QStringList kinds = settings.value(kindsKey, usual).toStringList();
    for (const KindBox& one : m_kinds)
        one.box->setChecked(kinds.contains(QString::number(static_cast<int>(one.kind))));
}

void RecordForm::remember() const
{
    QSettings settings;
    settings.setValue(authorKey, m_author->text().trimmed());
    settings.setValue(paperKey, m_paper->currentData());
    settings.setValue(timesKey, m_times->currentData());
    settings.setValue(languageKey, m_language->currentData());
    QStringList kinds;
    for (const KindBox& one : m_kinds) {
        if (one.box->isChecked())
            kinds << QString::number(static_cast<int>(one.kind));
    }
    settings.setValue(kindsKey, kinds);
}

} // namespace headroom
