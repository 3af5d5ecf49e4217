#include "widgets/durationedit.h"

#include "widgets/numberspin.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <array>
#include <cmath>

namespace headroom {

namespace {

using namespace std::chrono_literals;

constexpr std::array<nanoseconds, 4> units{1ms, 1s, 1min, 1h};
constexpr int secondsUnit = 1;

/// The largest unit that keeps the number whole and above one: 90 s, 2 min, 250 ms.
int unitFor(nanoseconds value)
{
    for (int i = static_cast<int>(units.size()) - 1; i >= 0; --i) {
        const nanoseconds unit = units[static_cast<std::size_t>(i)];
        const bool reads = i <= secondsUnit ? value >= unit : value >= 2 * unit;
        if (reads && value % unit == 0ns)
            return i;
    }
    return value < 1s ? 0 : secondsUnit;
}

} // namespace

DurationEdit::DurationEdit(QWidget* parent)
    : QWidget(parent)
    , m_number(new NumberSpin(0, 1e9, 3, this))
    , m_unit(new QComboBox(this))
{
    m_unit->addItems({tr("ms"), tr("s"), tr("min"), tr("h")});
    m_unit->setAccessibleName(tr("Unit"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_number, 1);
    layout->addWidget(m_unit);
    setFocusPolicy(Qt::StrongFocus); // or a label's mnemonic would lead nowhere; not after the next line, for the
                                     // number has its own
    setFocusProxy(m_number);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &DurationEdit::takeOver);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationEdit::takeOver);
}

void DurationEdit::setValue(nanoseconds value)
{
    if (value != m_value)
        show(value, unitFor(value));
}

void DurationEdit::changeValue(nanoseconds value)
{
    if (value == m_value)
        return;
    const nanoseconds finest = units[static_cast<std::size_t>(m_unit->currentIndex())] / 1000; // of three decimals
    const bool spelt = m_value > 0ns && value % finest == 0ns;
    show(value, spelt ? m_unit->currentIndex() : unitFor(value));
}

void DurationEdit::show(nanoseconds value, int unit)
{
    const QSignalBlocker numberStill(m_number);
    const QSignalBlocker unitStill(m_unit);
    m_value = value;
    m_unit->setCurrentIndex(unit);
    m_number->setValue(std::chrono::duration<double>(value)
                       / std::chrono::duration<double>(units[static_cast<std::size_t>(unit)]));
}

QWidget* DurationEdit::field() const
{
    return m_number;
}

void DurationEdit::setAccessibleLabel(const QString& text)
{
    m_number->setAccessibleName(text);
}

void DurationEdit::takeOver()
{
    const nanoseconds unit = units[static_cast<std::size_t>(m_unit->currentIndex())];
    // Kept below a century, so that a number in the making cannot overflow; the profile's check names the bound.
    const double length = std::min(m_number->value() * static_cast<double>(unit.count()), 3e18);
    m_value = nanoseconds(std::llround(length));
    emit edited();
}

} // namespace headroom
