#include "widgets/findingspane.h"

#include "display/convert.h"
#include "display/coresentences.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace headroom {

FindingsPane::FindingsPane(QWidget* parent)
    : Card(parent)
    , m_text(new QLabel)
    , m_scroll(new QScrollArea(this))
{
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Findings"));
    m_text->setContentsMargins(0, 0, 6, 0);
    m_scroll->setWidget(m_text);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The card paints its own background.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->addWidget(m_scroll, 1);
}

int FindingsPane::show(const std::vector<Finding>& findings, bool asMeasured)
{
    const int rows = static_cast<int>(findings.size());
    if (findings == m_findings && asMeasured == m_asMeasured)
        return rows;
    m_findings = findings;
    m_asMeasured = asMeasured;
    QString html = asMeasured ? QStringLiteral("<p style='margin-top:0'>%1</p>")
                                    .arg(tr("Of the run as it was measured, not of the limit that is looked at:"))
                              : QString();
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto escaped = [](const std::string& sentence) { return saidInLanguage(sentence).toHtmlEscaped(); };
        html += QStringLiteral("<p style='margin-top:0'><b>%1. %2</b><br/>%3<br/>%4</p>")
                    .arg(i + 1)
                    .arg(escaped(findings[i].title), escaped(findings[i].evidence),
                         tr("<i>Remedy:</i> %1").arg(escaped(findings[i].remedy)));
    }
    m_text->setText(html);
    m_scroll->verticalScrollBar()->setValue(0);
    return rows;
}

QStringList FindingsPane::lines() const
{
    QStringList lines;
    for (const Finding& finding : m_findings) {
        for (const std::string& sentence : {finding.title, finding.evidence, finding.remedy})
            lines += saidInLanguage(sentence);
    }
    return lines;
}

} // namespace headroom
