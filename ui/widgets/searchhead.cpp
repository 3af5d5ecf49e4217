#include "widgets/searchhead.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/metrictile.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace headroom {

SearchHead::SearchHead(const Words& words, QWidget* parent)
    : Card(parent)
    , m_plan(new QLabel)
    , m_start(new QPushButton(words.start))
    , m_stop(new QPushButton(tr("Stop s&ending")))
    , m_abort(new QPushButton(tr("&Abort")))
    , m_first(new QHBoxLayout)
    , m_word(new QLabel)
    , m_sentence(new QLabel)
    , m_progress(new QProgressBar)
    , m_copy(new QToolButton)
    , m_underWay(new QLabel)
{
    setUp(words);
    m_first->setSpacing(12);
    m_first->addWidget(m_word, 0, Qt::AlignVCenter);
    m_first->addWidget(m_sentence, 1, Qt::AlignVCenter);
    m_first->addWidget(m_progress, 0, Qt::AlignVCenter);
    m_first->addWidget(m_copy, 0, Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(buttonLine(words));
    layout->addLayout(m_first);
    layout->addWidget(m_underWay);
    connect(m_start, &QPushButton::clicked, this, &SearchHead::startAsked);
    connect(m_stop, &QPushButton::clicked, this, &SearchHead::stopAsked);
    connect(m_abort, &QPushButton::clicked, this, &SearchHead::abortAsked);
    connect(m_copy, &QToolButton::clicked, this, &SearchHead::copyAsked);
    applyTheme();
}

void SearchHead::setUp(const Words& words)
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_word->setFont(large);
    for (QLabel* label : {m_plan, m_sentence, m_underWay}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(160);
    m_progress->setMaximumHeight(10);
    m_progress->setAccessibleName(words.progress);
    m_copy->setAutoRaise(true);
    m_copy->setText(tr("Copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setToolTip(words.copyHint);
}

QLayout* SearchHead::buttonLine(const Words& words)
{
    m_start->setObjectName(QStringLiteral("start") + words.objectName);
    m_stop->setObjectName(QStringLiteral("stop") + words.objectName);
    m_abort->setObjectName(QStringLiteral("abort") + words.objectName);
    m_stop->setToolTip(words.stopHint);
    m_abort->setToolTip(words.abortHint);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QPushButton* button : {m_start, m_stop, m_abort}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addSpacing(8);
    line->addWidget(m_plan, 1);
    return line;
}

void SearchHead::addButton(QWidget* button)
{
    m_first->addWidget(button, 0, Qt::AlignVCenter);
}

void SearchHead::setPlan(const QString& text)
{
    m_plan->setText(text);
}

void SearchHead::show(const RunHeadline& headline, const QString& underWay, bool over)
{
    if (over)
        announce(headline);
    m_tone = headline.tone;
    m_word->setText(headline.word);
    m_sentence->setText(headline.sentence);
    m_progress->setVisible(headline.progress >= 0);
    m_progress->setValue(static_cast<int>(headline.progress * 1000));
    m_copy->setVisible(over);
    m_underWay->setText(underWay);
    m_underWay->setVisible(!underWay.isEmpty());
    applyTheme();
}

void SearchHead::setCommands(bool canStart, bool going)
{
    m_start->setEnabled(canStart);
    m_stop->setEnabled(going);
    m_abort->setEnabled(going);
}

QStringList SearchHead::texts() const
{
    return {m_plan->text(), m_word->text(), m_sentence->text(), m_underWay->text()};
}

/// Once, when it is over, as the verdict of a run is.
void SearchHead::announce(const RunHeadline& headline)
{
    if (headline.word == m_word->text())
        return;
    setAccessibleName(QStringLiteral("%1. %2").arg(headline.word, headline.sentence));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool SearchHead::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        applyTheme();
    return Card::event(event);
}

void SearchHead::applyTheme()
{
    const Theme& theme = themeFor(palette());
    const auto colour = [](QLabel* label, const QColor& with) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, with);
        label->setPalette(palette);
    };
    colour(m_word, toneColour(theme, m_tone));
    colour(m_plan, theme.secondary);
    colour(m_underWay, theme.secondary);
    m_copy->setIcon(themedIcon(QStringLiteral("copy"), theme.secondary));
    m_start->setIcon(themedIcon(QStringLiteral("start"), theme.accent));
    m_stop->setIcon(themedIcon(QStringLiteral("stop-sending"), theme.text));
    m_abort->setIcon(themedIcon(QStringLiteral("abort"), theme.limitText));
}

} // namespace headroom
