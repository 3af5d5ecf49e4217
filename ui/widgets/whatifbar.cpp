#include "widgets/whatifbar.h"

#include "display/numbers.h"
#include "widgets/durationedit.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace headroom {

WhatIfBar::WhatIfBar(QWidget* parent)
    : QWidget(parent)
    , m_limit(new DurationEdit(this))
    , m_real(new QToolButton(this))
{
    const QString tip = tr("The gateway's limit. Type another one, or drag its line in a chart, to see what it would "
                           "have meant; the run itself stays as it is.");
    auto* const label = new QLabel(tr("L&imit"), this);
    label->setBuddy(m_limit->field());
    label->setToolTip(tip);
    m_limit->setObjectName(QStringLiteral("whatIfLimit"));
    m_limit->setAccessibleLabel(tip);
    m_limit->setToolTip(tip);
    if (auto* const number = qobject_cast<QDoubleSpinBox*>(m_limit->field()))
        number->setKeyboardTracking(false); // a number is half a number until it is whole
    m_real->setObjectName(QStringLiteral("realLimit"));
    m_real->setToolTip(tr("Back to the limit that was measured (Esc in a chart)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(label);
    layout->addWidget(m_limit);
    layout->addWidget(m_real);
    connect(m_limit, &DurationEdit::edited, this, &WhatIfBar::choose);
    connect(m_real, &QToolButton::clicked, this, [this] { emit limitChosen(std::nullopt); });
}

void WhatIfBar::show(const RunView& view)
{
    setVisible(view.over() && !view.snapshot->seconds.empty());
    m_limit->changeValue(view.summary.limit);
    m_real->setVisible(view.measured.has_value());
    if (view.measured)
        m_real->setText(tr("What if %1  ✕").arg(durationText(view.summary.limit)));
}

void WhatIfBar::focusLimit()
{
    m_limit->field()->setFocus(Qt::ShortcutFocusReason);
}

void WhatIfBar::choose()
{
    const nanoseconds least = std::chrono::milliseconds(1);
    emit limitChosen(std::clamp<nanoseconds>(m_limit->value(), least, std::chrono::hours(1)));
}

} // namespace headroom
