#include "widgets/bodyedit.h"

#include "display/convert.h"
#include "models/profilerows.h"
#include "widgets/fileedit.h"
#include "widgets/rowsedit.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace headroom {

namespace {

/// In the order of RequestBody's alternatives.
enum Kind { Text, File, Form, Multipart };

} // namespace

BodyEdit::BodyEdit(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_file(new FileEdit(QStringLiteral("bodyFile"), tr("File with the body"), this))
    , m_form(new RowsEdit(QStringLiteral("bodyForm"), tr("Fields of the form"), fieldColumns(tr("Field"), true), this))
    , m_parts(new RowsEdit(QStringLiteral("bodyParts"), tr("Parts of the form"), partColumns(), this))
{
    m_kind->addItems({tr("A text"), tr("The bytes of a file"), tr("A form (urlencoded)"), tr("A form with files")});
    m_kind->setObjectName(QStringLiteral("bodyKind"));
    m_kind->setAccessibleName(tr("Kind of the body"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("body"));
    m_text->setAccessibleName(tr("Body of the request"));
    m_text->setPlaceholderText(tr("No body"));
    m_form->setWidths({28});
    m_parts->setWidths({18, 12, 32});
    auto* filePage = new QWidget(this);
    auto* fileLayout = new QVBoxLayout(filePage);
    fileLayout->setContentsMargins(8, 8, 8, 8);
    fileLayout->addWidget(m_file);
    fileLayout->addStretch(1);
    for (QWidget* page :
         {static_cast<QWidget*>(m_text), filePage, static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_parts)})
        m_pages->addWidget(page);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 8, 0);
    line->addWidget(m_kind);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addWidget(m_pages, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_pages->setCurrentIndex(kind);
        takeOver();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &BodyEdit::takeOver);
    connect(m_file, &FileEdit::edited, this, &BodyEdit::takeOver);
    connect(m_form, &RowsEdit::edited, this, &BodyEdit::takeOver);
    connect(m_parts, &RowsEdit::edited, this, &BodyEdit::takeOver);
}

void BodyEdit::setFolder(const std::filesystem::path& folder)
{
    m_file->setFolder(folder);
}

void BodyEdit::setBody(const RequestBody& body)
{
    const QSignalBlocker kind(m_kind);
    const QSignalBlocker text(m_text);
    m_body = body;
    m_kind->setCurrentIndex(static_cast<int>(body.index()));
    m_pages->setCurrentIndex(m_kind->currentIndex());
    const auto* const plain = std::get_if<std::string>(&body);
    const QString shown = plain ? qString(*plain) : QString();
    if (m_text->toPlainText() != shown)
        m_text->setPlainText(shown);
    const auto* const file = std::get_if<FileBody>(&body);
    m_file->setFile(file ? qString(file->file) : QString());
    const auto* const form = std::get_if<FormBody>(&body);
    m_form->setRows(form ? rowsOf(form->fields) : Rows());
    const auto* const multipart = std::get_if<MultipartBody>(&body);
    m_parts->setRows(multipart ? rowsOf(multipart->parts) : Rows());
}

RequestBody BodyEdit::typed() const
{
    switch (m_kind->currentIndex()) {
    case File:
        return FileBody{stdString(m_file->file())};
    case Form:
        return FormBody{fieldsOf(m_form->rows())};
    case Multipart:
        return MultipartBody{partsOf(m_parts->rows())};
    default:
        return stdString(m_text->toPlainText());
    }
}

void BodyEdit::takeOver()
{
    m_body = typed();
    emit edited();
}

} // namespace headroom
