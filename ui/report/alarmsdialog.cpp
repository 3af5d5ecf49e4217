#include "report/alarmsdialog.h"

#include "analysis/alarmmetrics.h"
#include "base/files.h"
#include "display/convert.h"
#include "display/errorsentences.h"
#include "manual/manualpages.h"
#include "models/alarmsmodel.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace headroom {

namespace {

constexpr std::array<const char*, 3> suffixes{"yaml", "tf", "sh"}; ///< in the order of AlarmForm

QLineEdit* newEdit(const QString& name, const QString& example)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(example);
    return edit;
}

std::string textOf(const QLineEdit* edit)
{
    return stdString(edit->text().trimmed());
}

} // namespace

AlarmsDialog::AlarmsDialog(const RunView& view, QWidget* parent)
    : QDialog(parent)
    , m_view(view)
    , m_api(newEdit(QStringLiteral("alarmApi"), QString()))
    , m_stage(newEdit(QStringLiteral("alarmStage"), QStringLiteral("prod")))
    , m_function(newEdit(QStringLiteral("alarmFunction"), QStringLiteral("reports-prod")))
    , m_loadBalancer(newEdit(QStringLiteral("alarmLoadBalancer"), QStringLiteral("app/reports/50dc6c495c0c9188")))
    , m_topic(newEdit(QStringLiteral("alarmTopic"), QStringLiteral("arn:aws:sns:eu-west-1:123456789012:on-call")))
    , m_form(new QComboBox)
    , m_model(new AlarmsModel(this))
    , m_table(new QTableView)
    , m_problem(new QLabel)
    , m_notes(new QLabel)
    , m_preview(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("&Copy")))
    , m_save(new QPushButton(tr("&Save…")))
{
    setWindowTitle(tr("Alarms from %1").arg(QFileInfo(view.file).fileName()));
    setManualPage(this, QLatin1String("logs"));
    m_form->addItems(
        {QStringLiteral("CloudFormation (YAML)"), QStringLiteral("Terraform (HCL)"), tr("AWS CLI (shell script)")});
    m_form->setObjectName(QStringLiteral("alarmForm"));
    m_preview->setReadOnly(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setTabChangesFocus(true);
    m_preview->setAccessibleName(tr("What is written"));
    for (QLabel* label : {m_problem, m_notes}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QPalette bad = m_problem->palette();
    bad.setColor(QPalette::WindowText, themeFor(palette()).limitText);
    m_problem->setPalette(bad);
    setUpTable();
    layOut();
    for (QLineEdit* edit : {m_api, m_stage, m_function, m_loadBalancer, m_topic})
        connect(edit, &QLineEdit::textChanged, this, &AlarmsDialog::update);
    connect(m_form, &QComboBox::currentIndexChanged, this, &AlarmsDialog::update);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_preview->toPlainText()); });
    connect(m_save, &QPushButton::clicked, this, &AlarmsDialog::save);
    update();
    resize(900, 700);
}

void AlarmsDialog::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Alarms"));
    setUpRowTable(m_table);
    setTableColours(m_table, themeFor(palette()));
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setMinimumHeight(130);
}

/// Only what the metrics of this gateway are known by, the function behind it, and who is told.
QLayout* AlarmsDialog::fields()
{
    auto* form = new QFormLayout;
    const GatewayMetrics* metrics = gatewayMetrics(m_view.profile->limit.gateway);
    const auto by = [&](KnownBy known) { return metrics && metrics->knownBy == known; };
    const bool api = by(KnownBy::ApiName) || by(KnownBy::ApiId);
    addField(form, by(KnownBy::ApiId) ? tr("API &id") : tr("API &name"), m_api, api);
    addField(form, tr("S&tage"), m_stage, api);
    addField(form, tr("&Load balancer"), m_loadBalancer, by(KnownBy::LoadBalancer));
    addField(form, tr("Lambda &function"), m_function, metrics != nullptr);
    addField(form, tr("SNS t&opic that is told"), m_topic, metrics != nullptr);
    if (metrics)
        form->addRow(tr("&Written as"), m_form);
    m_form->setParent(metrics ? m_form->parentWidget() : this);
    m_form->setVisible(metrics != nullptr);
    return form;
}

void AlarmsDialog::addField(QFormLayout* form, const QString& label, QLineEdit* edit, bool shown)
{
    edit->setParent(this);
    if (shown)
        form->addRow(label, edit);
    else
        edit->hide();
}

void AlarmsDialog::layOut()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(fields());
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 2);
    layout->addWidget(m_notes);
    layout->addWidget(m_preview, 3);
    layout->addWidget(buttons);
}

AlarmForm AlarmsDialog::form() const
{
    return static_cast<AlarmForm>(m_form->currentIndex());
}

Result<AlarmPlan> AlarmsDialog::plan() const
{
    if (!isTopic(textOf(m_topic)))
        return badInput(
            stdString(tr("The topic is the ARN of an SNS topic, such as %1").arg(m_topic->placeholderText())));
    return alarmPlan(m_view.summary, *m_view.profile,
                     {textOf(m_api), textOf(m_stage), textOf(m_function), textOf(m_loadBalancer)});
}

/// What has to be typed first, in the words of the field rather than of the command's options.
QString AlarmsDialog::missing() const
{
    const GatewayMetrics* metrics = gatewayMetrics(m_view.profile->limit.gateway);
    if (!metrics)
        return {};
    const bool api = !m_api->text().trimmed().isEmpty(), stage = !m_stage->text().trimmed().isEmpty();
    switch (metrics->knownBy) {
    case KnownBy::ApiName:
        if (!api)
            return tr("Name the API: its metrics are known by that.");
        return stage ? QString() : tr("Name the API's stage: its metrics are known by that.");
    case KnownBy::ApiId:
        if (!api)
            return tr("Give the API's id: its metrics are known by that.");
        return stage ? QString() : tr("Name the API's stage: its metrics are known by that.");
    case KnownBy::LoadBalancer:
        return m_loadBalancer->text().trimmed().isEmpty()
            ? tr("Name the load balancer as the end of its ARN does: app/NAME/ID.")
            : QString();
    case KnownBy::Function:
        break;
    }
    return m_function->text().trimmed().isEmpty() ? tr("Name the function: its metrics are known by that.") : QString();
}

void AlarmsDialog::update()
{
    const auto made = plan();
    const QString said = made ? QString() : missing();
    m_problem->setText(made ? QString() : said.isEmpty() ? errorInLanguage(made.error().message) : said);
    m_problem->setVisible(!made);
    m_model->setAlarms(made ? made->alarms : std::vector<Alarm>());
    QStringList notes;
    if (made) {
        for (const std::string& note : made->notes)
            notes << errorInLanguage(note);
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_preview->setPlainText(
        made ? qString(alarmsAs(form(), *made,
                                alarmFrame(stdString(QFileInfo(m_view.file).fileName()), m_view.snapshot->startedAt,
                                           m_view.summary.verdict, textOf(m_topic))))
             : QString());
    m_copy->setEnabled(made.has_value());
    m_save->setEnabled(made.has_value());
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
}

void AlarmsDialog::save()
{
    const QString suffix = QLatin1String(suffixes[static_cast<std::size_t>(m_form->currentIndex())]);
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save alarms"), QStringLiteral("headroom-alarms.%1").arg(suffix), QStringLiteral("*.%1").arg(suffix));
    if (file.isEmpty())
        return;
    if (const auto saved = replaceFile(stdPath(file), stdString(m_preview->toPlainText())); !saved)
        QMessageBox::warning(this, windowTitle(), errorInLanguage(saved.error().message));
}

QString AlarmsDialog::preview() const
{
    return m_preview->toPlainText();
}

QString AlarmsDialog::problem() const
{
    return m_problem->text();
}

} // namespace headroom
