#include "widgets/plancard.h"

#include "display/convert.h"
#include "display/coresentences.h"
#include "display/plansentence.h"
#include "session/machinelimits.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

namespace {

constexpr int pauseMs = 300;

QString lineText(const FitLine& line)
{
    return QStringLiteral("%1: %2").arg(saidInLanguage(line.what), saidInLanguage(line.sentence));
}

} // namespace

PlanCard::PlanCard(QWidget* parent)
    : Card(parent)
    , m_sentence(new QLabel(this))
    , m_fit(new QLabel(this))
    , m_pause(new QTimer(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(4);
    for (QLabel* label : {m_sentence, m_fit}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    m_fit->setObjectName(QStringLiteral("fit"));
    m_fit->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fit->hide();
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &PlanCard::showFit);
}

QString PlanCard::sentence() const
{
    return m_sentence->text();
}

QString PlanCard::fitText() const
{
    return m_fit->text();
}

void PlanCard::setProfile(const LoadProfile& profile, bool sound)
{
    m_sentence->setText(tr("%1.").arg(planSentence(profile)));
    m_profile = profile;
    if (sound) {
        m_pause->start();
    } else {
        m_pause->stop();
        m_fit->hide();
        m_fit->clear();
    }
}

/// Only what does not fit, or hardly, is read out; the rest is there for whoever points at it.
void PlanCard::showFit()
{
    QStringList all, said;
    Fit worst = Fit::Fits;
    for (const FitLine& line : fit(m_profile, thisMachine(m_profile).limits)) {
        all << lineText(line);
        worst = std::max(worst, line.fit);
        if (line.fit != Fit::Fits)
            said << (line.fit == Fit::Tight ? tr("Tight – %1") : tr("Does not fit – %1")).arg(lineText(line));
    }
    const Theme& theme = themeFor(QApplication::palette());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     worst == Fit::Fits        ? theme.secondary
                         : worst == Fit::Tight ? theme.nearText
                                               : theme.limitText);
    m_fit->setPalette(colours);
    m_fit->setText(said.isEmpty() ? tr("Fits this computer, even if every answer takes as long as the limit.")
                                  : said.join(QLatin1Char('\n')));
    m_fit->setToolTip(all.join(QLatin1Char('\n')));
    m_fit->show();
}

} // namespace headroom
