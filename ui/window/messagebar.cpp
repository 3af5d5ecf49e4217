#include "window/messagebar.h"

#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace headroom {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    applyTheme();
    hide();
}

void MessageBar::showError(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(text);
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
    painter.fillRect(QRect(0, 0, 4, height()), theme.limit());
    painter.setPen(theme.grid);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void MessageBar::applyTheme()
{
    QPalette text = m_text->palette();
    text.setColor(QPalette::WindowText, themeFor(palette()).limitText);
    m_text->setPalette(text);
}

} // namespace headroom
