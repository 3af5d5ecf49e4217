#include "widgets/probedialog.h"

#include "display/convert.h"
#include "models/probetexts.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/rowtable.h"
#include "widgets/textlabels.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

namespace headroom {

namespace {

QTableView* newTable(const QString& objectName, const QString& accessibleName, const QStringList& titles,
                     QWidget* parent)
{
    auto* table = new QTableView(parent);
    auto* model = new QStandardItemModel(table);
    model->setHorizontalHeaderLabels(titles);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUpRowTable(table);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QLabel* newLine(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    QSizePolicy policy = label->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored); // a word without an end makes no dialog wider than the screen
    label->setSizePolicy(policy);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ProbeDialog::ProbeDialog(QWidget* parent)
    : QDialog(parent)
    , m_what(new ElidedLabel(this))
    , m_headline(newLine(this))
    , m_outcome(newLine(this))
    , m_tabs(new QTabWidget(this))
    , m_bodyNote(newLine(this))
    , m_body(new QPlainTextEdit(this))
    , m_headers(
          newTable(QStringLiteral("probeHeaders"), tr("Headers of the answer"), {tr("Header"), tr("Value")}, this))
    , m_phases(newTable(QStringLiteral("probePhases"), tr("Where the time went"), {tr("Phase"), tr("Time")}, this))
    , m_findings(newTable(QStringLiteral("probeFindings"), tr("Checks and taken values"),
                          {tr("Check or value"), tr("What came of it")}, this))
{
    setWindowTitle(tr("Probe"));
    m_headline->setObjectName(QStringLiteral("probeHeadline"));
    m_headline->setFocusPolicy(Qt::NoFocus);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_headline->setFont(large);
    m_body->setReadOnly(true);
    m_body->setObjectName(QStringLiteral("probeBody"));
    m_body->setAccessibleName(tr("Body of the answer"));
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* bodyPage = new QWidget(this);
    auto* bodyLayout = new QVBoxLayout(bodyPage);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->addWidget(m_bodyNote);
    bodyLayout->addWidget(m_body, 1);
    m_tabs->addTab(bodyPage, tr("&Body"));
    m_tabs->addTab(m_headers, tr("&Headers"));
    m_tabs->addTab(m_phases, tr("&Time"));
    m_tabs->addTab(m_findings, tr("&Checks and values"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_again = buttons->addButton(tr("&Again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(QStringLiteral("probeAgain"));
    connect(m_again, &QPushButton::clicked, this, &ProbeDialog::again);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_outcome)})
        layout->addWidget(widget);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(letterWidth(fontMetrics()) * 100, fontMetrics().height() * 30);
}

QString ProbeDialog::headline() const
{
    return m_headline->text();
}

void ProbeDialog::clear()
{
    m_outcome->clear();
    m_body->clear();
    m_bodyNote->clear();
    for (QTableView* table : {m_headers, m_phases, m_findings})
        fill(table, {});
    m_tabs->setEnabled(false);
}

void ProbeDialog::showWaiting(const QString& what)
{
    clear();
    m_what->setFullText(what);
    m_headline->setText(tr("Waiting for the answer…"));
    m_again->setEnabled(false);
}

void ProbeDialog::showFailure(const QString& why)
{
    clear();
    m_headline->setText(tr("Nothing was sent"));
    m_outcome->setText(why);
    m_again->setEnabled(true);
}

void ProbeDialog::showAnswer(const ProbeAnswer& answer, const HttpRequest& request)
{
    m_what->setFullText(QStringLiteral("%1 %2").arg(qString(answer.method), qString(answer.url)));
    m_headline->setText(probeHeadline(answer));
    m_outcome->setText(probeOutcome(answer));
    m_bodyNote->setText(probeBodyNote(answer));
    m_bodyNote->setVisible(answer.bodyCut);
    m_body->setPlainText(qString(answer.body));
    fill(m_headers, probeHeaders(answer));
    fill(m_phases, probePhases(answer));
    const auto findings = probeFindings(answer, request);
    fill(m_findings, findings);
    m_tabs->setTabVisible(m_tabs->indexOf(m_findings), !findings.isEmpty());
    m_tabs->setEnabled(true);
    m_again->setEnabled(true);
}

void ProbeDialog::fill(QTableView* table, const QList<QStringList>& rows)
{
    auto* const model = qobject_cast<QStandardItemModel*>(table->model());
    model->removeRows(0, model->rowCount());
    for (const QStringList& row : rows) {
        QList<QStandardItem*> items;
        for (const QString& text : row) {
            items << new QStandardItem(text);
            items.last()->setToolTip(text);
        }
        model->appendRow(items);
    }
    table->resizeColumnToContents(0);
    table->setColumnWidth(0, qMin(table->columnWidth(0), letterWidth(table->fontMetrics()) * 45));
}

} // namespace headroom
