#include "widgets/jobspane.h"

#include "charts/jobschart.h"
#include "display/jobtexts.h"
#include "manual/manualpages.h"

#include <QLabel>
#include <QVBoxLayout>

namespace headroom {

JobsPane::JobsPane(QWidget* parent)
    : QWidget(parent)
    , m_sentences(new QLabel(this))
    , m_chart(new JobsChart(this))
{
    setManualPage(this, QLatin1String("remedies"));
    m_sentences->setContentsMargins(10, 0, 8, 0);
    m_sentences->setWordWrap(true);
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentences->setAccessibleName(tr("How the jobs ended"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_sentences);
    layout->addWidget(m_chart, 1);
    m_chart->setMinimumHeight(150);
}

int JobsPane::show(const RunView& view)
{
    m_texts.clear();
    std::uint64_t count = 0;
    for (const JobsSummary& jobs : view.summary.jobs) {
        m_texts << jobSentence(jobs);
        if (const QString past = pastLimitSentence(jobs.numbers, view.summary.limit);
            !past.isEmpty() && jobs.kind != JobKind::Streamed)
            m_texts << past;
        m_texts << streamLimitSentences(jobs, *view.profile);
        count += jobs.numbers.ended() + jobs.numbers.open;
    }
    m_sentences->setText(m_texts.join(QLatin1Char('\n')));
    m_chart->show(view);
    return static_cast<int>(count);
}

} // namespace headroom
