#include "widgets/formsection.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "theme/theme.h"
#include "widgets/disclosure.h"
#include "widgets/fieldmark.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace headroom {

namespace {

QLabel* newMessage(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

void setMessage(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void setColour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

FormSection::FormSection(const QString& title, QWidget* parent, Fold fold)
    : Card(parent)
    , m_content(new QVBoxLayout)
    , m_error(newMessage(this))
    , m_warning(newMessage(this))
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    if (fold == Fold::Folded) {
        m_fold = new Disclosure(title, QStringLiteral("fold"), this);
        m_fold->setHeadingFont(large);
        auto* body = new QWidget(this);
        body->setLayout(m_content);
        m_content->setContentsMargins(0, 0, 0, 0);
        m_fold->setContent(body);
        layout->addWidget(m_fold);
    } else {
        auto* heading = new QLabel(title, this);
        heading->setFont(large);
        layout->addWidget(heading);
        layout->addLayout(m_content, 1);
    }
    layout->addWidget(m_error);
    layout->addWidget(m_warning);
    applyTheme();
}

void FormSection::setSummary(const QString& text)
{
    if (m_fold)
        m_fold->setSummary(text);
}

void FormSection::open()
{
    if (m_fold)
        m_fold->setOpen(true);
}

QString FormSection::summary() const
{
    return m_fold ? m_fold->summary() : QString();
}

void FormSection::setError(const QString& text)
{
    showError(fieldNameOf(text), text);
}

void FormSection::setCoreError(const Error& error)
{
    showError(fieldNameOf(qString(error.message)), errorInLanguage(error.message));
}

void FormSection::showError(const QString& field, const QString& text)
{
    if (!m_mark)
        m_mark = new FieldMark(this);
    m_mark->mark(this, field, text);
    if (!text.isEmpty())
        open();
    setMessage(m_error, text);
}

void FormSection::setWarning(const QString& text)
{
    setMessage(m_warning, text);
}

QString FormSection::error() const
{
    return m_error->text();
}

QWidget* FormSection::problem() const
{
    if (error().isEmpty())
        return nullptr;
    QWidget* const field = m_mark ? m_mark->marked() : nullptr;
    return field ? field : m_error;
}

QString FormSection::warning() const
{
    return m_warning->text();
}

void FormSection::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void FormSection::applyTheme()
{
    const Theme& theme = themeFor(QApplication::palette());
    // Fusion draws the frames of fields, boxes and buttons a shade darker than the window. On a dark one that is next
    // to invisible, so the fields of a form are told of a lighter window, which none of them paints.
    // Of nothing else, so that the rest goes with the program's palette when that changes.
    QPalette forFields;
    if (theme.dark)
        forFields.setColor(QPalette::Window, theme.secondary.darker(115));
    setPalette(forFields);
    setColour(m_error, theme.limitText);
    setColour(m_warning, theme.nearText);
}

} // namespace headroom
