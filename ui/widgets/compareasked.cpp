#include "widgets/compareasked.h"

#include "display/comparetexts.h"
#include "theme/theme.h"
#include "widgets/textlabels.h"

#include <QEvent>
#include <QGridLayout>

namespace headroom {

CompareAsked::CompareAsked(QWidget* parent)
    : Card(parent)
    , m_runs(new QLabel(this))
    , m_differences(new QLabel(this))
{
    setUpText(m_runs);
    setUpText(m_differences);
    m_runs->setAccessibleName(tr("Runs"));
    m_differences->setAccessibleName(tr("What was asked of them that differs"));
    auto* title = new QLabel(tr("What differs in what was asked"), this);
    title->setFont(boldOf(font()));
    auto* runsTitle = new QLabel(tr("Runs"), this);
    runsTitle->setFont(boldOf(font()));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setHorizontalSpacing(24);
    layout->setVerticalSpacing(2);
    layout->addWidget(runsTitle, 0, 0);
    layout->addWidget(title, 0, 1);
    layout->addWidget(m_runs, 1, 0, Qt::AlignTop);
    layout->addWidget(m_differences, 1, 1, Qt::AlignTop);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
}

void CompareAsked::show(const CompareView& view)
{
    m_runs->setText(comparedRunLines(view).join(QLatin1Char('\n')));
    m_differences->setText(comparedDifferences(view).join(QLatin1Char('\n')));
    m_unlike = view.shown && !view.shown->comparison.likeWithLike();
    applyTheme();
}

QStringList CompareAsked::texts() const
{
    return {m_runs->text(), m_differences->text()};
}

bool CompareAsked::event(QEvent* event)
{
    const bool handled = Card::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange)
        applyTheme();
    return handled;
}

void CompareAsked::applyTheme()
{
    const Theme& theme = themeFor(palette());
    QPalette colours = m_differences->palette();
    colours.setColor(QPalette::WindowText, m_unlike ? theme.nearText : theme.text);
    m_differences->setPalette(colours);
}

} // namespace headroom
