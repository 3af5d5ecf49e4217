#include "widgets/verdictstrip.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/metrictile.h"
#include "widgets/tileflow.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <utility>

namespace headroom {

VerdictStrip::VerdictStrip(QWidget* parent)
    : Card(parent)
    , m_word(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_copy(new QToolButton(this))
    , m_context(new ElidedLabel(this))
    , m_retries(new QLabel(this))
    , m_ghosts(new QLabel(this))
    , m_remarks(new QLabel(this))
    , m_more(new QToolButton(this))
{
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.35);
    m_word->setFont(large);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel* line : {m_retries, m_ghosts, m_remarks}) {
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(160);
    m_progress->setMaximumHeight(10);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_copy->setAutoRaise(true);
    m_copy->setText(tr("Copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setToolTip(tr("Copy the verdict and its numbers as text"));
    connect(m_copy, &QToolButton::clicked, this, &VerdictStrip::copy);

    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_word, 0, Qt::AlignVCenter);
    first->addWidget(m_sentence, 1, Qt::AlignVCenter);
    first->addWidget(m_progress, 0, Qt::AlignVCenter);
    first->addWidget(m_copy, 0, Qt::AlignVCenter);
    auto* tiles = new TileFlow(this);
    for (int i = 0; i < stripTileCount; ++i)
        m_tiles << new MetricTile(tiles);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addWidget(m_context);
    layout->addSpacing(2);
    layout->addWidget(tiles);
    layout->addWidget(m_retries);
    layout->addWidget(m_ghosts);
    auto* last = new QHBoxLayout;
    last->addWidget(m_remarks, 1);
    last->addWidget(m_more, 0, Qt::AlignBottom);
    layout->addLayout(last);
    m_remarks->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_more->setObjectName(QStringLiteral("moreRemarks"));
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    connect(m_more, &QToolButton::toggled, this, &VerdictStrip::foldRemarks);
    applyTheme();
}

void VerdictStrip::show(const RunView& view, LatencyKind kind, const QString& note)
{
    // The limit's line is being dragged under this: no less room than before, or the charts would jump.
    if (view.measured.has_value() != m_view.measured.has_value())
        setMinimumHeight(view.measured ? height() : 0);
    m_view = view;
    m_kind = kind;
    const RunHeadline headline = headlineOf(view);
    announce(headline);
    const bool otherTone = std::exchange(m_tone, headline.tone) != headline.tone;
    m_word->setText(headline.word);
    m_sentence->setText(note.isEmpty() ? headline.sentence : QStringLiteral("%1 · %2").arg(headline.sentence, note));
    m_progress->setVisible(headline.progress >= 0);
    m_progress->setValue(static_cast<int>(headline.progress * 1000));
    m_copy->setVisible(view.over());
    m_context->setFullText(contextOf(view));
    const QList<StripTile> tiles = tilesOf(view, kind);
    for (int i = 0; i < stripTileCount; ++i)
        m_tiles[i]->setTile(tiles[i]);
    m_retries->setText(retriesOf(view.summary));
    m_retries->setToolTip(retryOutcomesOf(view.summary));
    m_retries->setVisible(!m_retries->text().isEmpty());
    m_ghosts->setText(ghostsOf(view.summary));
    m_ghosts->setToolTip(ghostDetailsOf(view.summary));
    m_ghosts->setVisible(!m_ghosts->text().isEmpty());
    m_remarks->setText(remarksOf(view).join(QLatin1Char(' ')));
    m_remarks->setVisible(view.over() && !m_remarks->text().isEmpty());
    foldRemarks();
    if (otherTone)
        applyTheme();
}

QStringList VerdictStrip::texts() const
{
    QStringList texts{m_word->text(),    m_sentence->text(), m_context->fullText(),
                      m_retries->text(), m_ghosts->text(),   m_remarks->text()};
    for (const MetricTile* tile : m_tiles)
        texts << tile->tile().caption << tile->tile().value << tile->tile().note;
    return texts;
}

void VerdictStrip::copy() const
{
    QGuiApplication::clipboard()->setText(plainTextOf(m_view, m_kind));
}

/// In a small window the charts need the room more: two lines, and the rest when it is asked for.
void VerdictStrip::foldRemarks()
{
    constexpr int lines = 2;
    const int folded = lines * m_remarks->fontMetrics().lineSpacing();
    const int width = m_remarks->width();
    const bool tooMany = m_remarks->isVisibleTo(this) && width > 0 && m_remarks->heightForWidth(width) > folded + 2;
    m_more->setVisible(tooMany);
    m_more->setText(m_more->isChecked() ? tr("Less") : tr("More…"));
    m_more->setToolTip(m_more->isChecked() ? tr("Show two lines of the remarks") : tr("Show all of the remarks"));
    m_remarks->setMaximumHeight(tooMany && !m_more->isChecked() ? folded : QWIDGETSIZE_MAX);
    m_remarks->setToolTip(tooMany && !m_more->isChecked() ? m_remarks->text() : QString());
}

void VerdictStrip::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    foldRemarks();
}

/// Once, when the run is over: a screen reader must not be talked over four times a second.
void VerdictStrip::announce(const RunHeadline& headline)
{
    if (!m_view.over() || headline.word == m_word->text())
        return;
    setAccessibleName(QStringLiteral("%1. %2").arg(headline.word, headline.sentence));
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void VerdictStrip::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void VerdictStrip::applyTheme()
{
    const Theme& theme = themeFor(palette());
    QPalette word = m_word->palette();
    word.setColor(QPalette::WindowText, toneColour(theme, m_tone));
    m_word->setPalette(word);
    QPalette quiet = m_context->palette();
    quiet.setColor(QPalette::WindowText, theme.secondary);
    m_context->setPalette(quiet);
    m_remarks->setPalette(quiet);
    m_copy->setIcon(themedIcon(QStringLiteral("copy"), theme.secondary));
}

} // namespace headroom
