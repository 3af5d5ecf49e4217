#include "widgets/rangebar.h"

#include "analysis/plannedseconds.h"
#include "display/numbers.h"
#include "widgets/elidedlabel.h"
#include "widgets/numberspin.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace headroom {

RangeBar::RangeBar(const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_hint(hint)
    , m_text(new ElidedLabel(this))
    , m_from(newField(QStringLiteral("rangeFrom"), tr("First second of the run that is shown")))
    , m_to(newField(QStringLiteral("rangeTo"), tr("Second of the run before which the shown part ends")))
    , m_whole(new QToolButton(this))
{
    auto* const fromLabel = new QLabel(tr("Show fro&m"), this);
    auto* const toLabel = new QLabel(tr("&to"), this);
    fromLabel->setBuddy(m_from);
    toLabel->setBuddy(m_to);
    m_whole->setObjectName(QStringLiteral("wholeRun"));
    m_whole->setText(tr("&Whole run"));
    m_whole->setToolTip(tr("Show all of the run again (Escape)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(fromLabel);
    layout->addWidget(m_from);
    layout->addWidget(toLabel);
    layout->addWidget(m_to);
    layout->addWidget(m_whole);
    layout->addWidget(m_text, 1);
    connect(m_from, &QDoubleSpinBox::valueChanged, this, &RangeBar::choose);
    connect(m_to, &QDoubleSpinBox::valueChanged, this, &RangeBar::choose);
    connect(m_whole, &QToolButton::clicked, this, [this] { emit rangeChosen(std::nullopt); });
}

NumberSpin* RangeBar::newField(const QString& name, const QString& tip)
{
    auto* const field = new NumberSpin(0, 604'800, 0, this);
    field->setObjectName(name);
    field->setSuffix(tr(" s"));
    field->setToolTip(tip);
    field->setAccessibleName(tip);
    field->setKeyboardTracking(false); // a number is half a number until it is whole
    return field;
}

void RangeBar::show(const RunView& view)
{
    setVisible(view.over() && !view.snapshot->seconds.empty());
    if (!isVisibleTo(parentWidget()))
        return;
    const auto end = std::chrono::ceil<std::chrono::seconds>(plannedTime(*view.snapshot));
    const TimeRange shown = view.summary.range.value_or(TimeRange{std::chrono::seconds(0), end});
    const QSignalBlocker quiet[]{QSignalBlocker(m_from), QSignalBlocker(m_to)};
    m_from->setMaximum(static_cast<double>(end.count() - 1));
    m_to->setMaximum(static_cast<double>(end.count()));
    m_from->setValue(static_cast<double>(shown.from.count()));
    m_to->setValue(static_cast<double>(shown.until.count()));
    m_whole->setEnabled(view.summary.range.has_value());
    m_text->setFullText(view.summary.range ? tr("%1 to %2 of %3: every number is of that part")
                                                 .arg(clockText(shown.from), clockText(shown.until), clockText(end))
                                           : m_hint);
}

void RangeBar::choose()
{
    const auto seconds = [](const NumberSpin* field) { return std::chrono::seconds(std::llround(field->value())); };
    emit rangeChosen(TimeRange{seconds(m_from), seconds(m_to)});
}

} // namespace headroom
