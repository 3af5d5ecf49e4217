#include "widgets/targetform.h"

#include "display/convert.h"
#include "models/headersmodel.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QTabWidget>

namespace headroom {

TargetForm::TargetForm(QWidget* parent)
    : FormSection(tr("Target"), parent)
    , m_name(new QLineEdit(this))
    , m_method(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_tabs(new QTabWidget(this))
    , m_headers(new HeadersModel(this))
    , m_headersView(new QTableView(this))
    , m_body(new QPlainTextEdit(this))
{
    m_name->setPlaceholderText(tr("A name for this profile"));
    m_name->setObjectName(QStringLiteral("name"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&URL"), requestLine());
    qobject_cast<QLabel*>(form->labelForField(m_url->parentWidget()))->setBuddy(m_url);
    content()->addLayout(form);
    content()->addWidget(m_tabs, 1);

    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setTabChangesFocus(true);
    m_body->setObjectName(QStringLiteral("body"));
    m_body->setAccessibleName(tr("Body of the request"));
    m_tabs->addTab(headersTab(), QString());
    m_tabs->addTab(m_body, tr("&Body"));
    // What is left of the page, however little: the fields above and below must not be pushed out of it.
    m_tabs->setMinimumHeight(140);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    showHeaderCount();

    connect(m_name, &QLineEdit::textEdited, this, &FormSection::edited);
    connect(m_method, &QComboBox::currentTextChanged, this, &FormSection::edited);
    connect(m_url, &QLineEdit::textEdited, this, &FormSection::edited);
    connect(m_url, &QLineEdit::editingFinished, this, &FormSection::edited);
    connect(m_body, &QPlainTextEdit::textChanged, this, &FormSection::edited);
    connect(m_headers, &HeadersModel::edited, this, [this] {
        showHeaderCount();
        emit edited();
    });
}

QWidget* TargetForm::requestLine()
{
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_method->addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH"),
                        QStringLiteral("DELETE"), QStringLiteral("HEAD"), QStringLiteral("OPTIONS")});
    m_method->setEditable(true);
    m_method->setAccessibleName(tr("Method"));
    m_method->setObjectName(QStringLiteral("method"));
    m_url->setPlaceholderText(tr("Paste a URL, such as https://api.example.com/v1/report"));
    m_url->setObjectName(QStringLiteral("url"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_url->setAccessibleName(tr("URL"));
    layout->addWidget(m_method);
    layout->addWidget(m_url, 1);
    return line;
}

QWidget* TargetForm::headersTab()
{
    m_headersView->setModel(m_headers);
    m_headersView->setAccessibleName(tr("Headers of the request"));
    m_headersView->setFrameShape(QFrame::NoFrame);
    m_headersView->verticalHeader()->hide();
    m_headersView->horizontalHeader()->setStretchLastSection(true);
    m_headersView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_headersView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_headersView->setColumnWidth(0, 220);
    m_headersView->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_headersView->setToolTip(tr("Type into the empty row to add a header; Delete removes the selected one."));
    auto* remove = new QShortcut(QKeySequence(QKeySequence::Delete), m_headersView);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &TargetForm::removeSelectedHeader);
    return m_headersView;
}

void TargetForm::removeSelectedHeader()
{
    m_headers->removeHeader(m_headersView->currentIndex().row());
}

void TargetForm::showHeaderCount()
{
    m_tabs->setTabText(0, tr("Header&s (%1)").arg(m_headers->headers().size()));
}

void TargetForm::setProfile(const LoadProfile& profile)
{
    const QSignalBlocker method(m_method);
    const QSignalBlocker body(m_body);
    m_name->setText(qString(profile.name));
    m_method->setCurrentText(qString(profile.request().method));
    m_url->setText(qString(profile.request().url));
    m_url->setCursorPosition(0); // a long URL shows its host
    m_headers->setHeaders(profile.request().headers);
    if (m_body->toPlainText() != qString(profile.request().text()))
        m_body->setPlainText(qString(profile.request().text()));
    showHeaderCount();
}

void TargetForm::applyTo(LoadProfile& profile) const
{
    profile.name = stdString(m_name->text().trimmed());
    profile.request().method = stdString(m_method->currentText().trimmed());
    profile.request().url = stdString(m_url->text().trimmed());
    profile.request().headers = m_headers->headers();
    profile.request().body = stdString(m_body->toPlainText());
}

void TargetForm::focusUrl()
{
    m_url->setFocus();
}

bool TargetForm::typingUrl() const
{
    return m_url->hasFocus();
}

} // namespace headroom
