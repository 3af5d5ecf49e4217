#include "widgets/disclosure.h"

#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace headroom {

Disclosure::Disclosure(const QString& title, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
    , m_summary(new ElidedLabel)
    , m_layout(new QVBoxLayout(this))
{
    m_heading->setText(title);
    m_heading->setObjectName(objectName);
    m_heading->setAutoRaise(true);
    m_heading->setArrowType(Qt::RightArrow);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_heading, 0, Qt::AlignLeft);
    line->addWidget(m_summary, 1);
    line->addStretch(0); // where there is no summary, the heading stays at the left
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(line);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
}

void Disclosure::setHeadingFont(const QFont& font)
{
    m_heading->setFont(font);
}

void Disclosure::setContent(QWidget* content)
{
    m_content = content;
    m_layout->addWidget(content, 1);
    content->setVisible(isOpen());
}

void Disclosure::setSummary(const QString& text)
{
    m_summary->setFullText(text);
    m_heading->setAccessibleDescription(text);
}

QString Disclosure::summary() const
{
    return m_summary->fullText();
}

void Disclosure::setOpen(bool open)
{
    m_open = open;
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_summary->setVisible(!open);
    if (m_content)
        m_content->setVisible(open);
}

bool Disclosure::isOpen() const
{
    return m_open;
}

} // namespace headroom
