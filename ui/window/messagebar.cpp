#include "window/messagebar.h"

#include "theme/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QUrl>

namespace headroom {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_open(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_open->setObjectName(QStringLiteral("openFolder"));
    m_open->setText(tr("Open folder"));
    m_open->setAutoRaise(true);
    m_open->hide();
    connect(m_open, &QToolButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    auto* close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_open);
    layout->addWidget(close);
    applyTheme();
    hide();
}

void MessageBar::showError(const QString& text)
{
    m_open->hide();
    showText(text, true);
}

void MessageBar::showWritten(const QString& text, const QString& folder)
{
    m_folder = folder;
    m_open->show();
    showText(text, false);
}

void MessageBar::showText(const QString& text, bool error)
{
    m_error = error;
    m_text->setText(text);
    setAccessibleName(text);
    applyTheme();
    update();
    show();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    painter.fillRect(QRect(0, 0, 4, height()), m_error ? theme.limit() : theme.accent);
    painter.setPen(theme.grid);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void MessageBar::applyTheme()
{
    QPalette text = m_text->palette();
    const Theme& theme = themeFor(palette());
    text.setColor(QPalette::WindowText, m_error ? theme.limitText : theme.text);
    m_text->setPalette(text);
}

} // namespace headroom
