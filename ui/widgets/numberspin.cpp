#include "widgets/numberspin.h"

#include <algorithm>

namespace headroom {

NumberSpin::NumberSpin(double smallest, double largest, int decimals, QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(decimals);
    setRange(smallest, largest);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // else the longest number would be the least width
    setGroupSeparatorShown(true);
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    setStepType(decimals == 0 ? QAbstractSpinBox::AdaptiveDecimalStepType : QAbstractSpinBox::DefaultStepType);
}

QSize NumberSpin::minimumSizeHint() const
{
    const int everyday = fontMetrics().horizontalAdvance(QStringLiteral("1,000.5") + suffix()) + 40;
    QSize hint = QDoubleSpinBox::minimumSizeHint();
    hint.setWidth(std::min(hint.width(), everyday));
    return hint;
}

QString NumberSpin::textFromValue(double value) const
{
    QString text = locale().toString(value, 'f', decimals());
    const QString point = locale().decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(locale().zeroDigit()))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

} // namespace headroom
