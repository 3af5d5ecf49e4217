#pragma once

#include "base/units.h"

#include <QWidget>

class QComboBox;

namespace headroom {

class NumberSpin;

/// A length of time as a number and a unit. Holds the exact value it was given: one that a profile spells finer than
/// the field shows is kept until the user changes it.
class DurationEdit : public QWidget {
    Q_OBJECT
public:
    explicit DurationEdit(QWidget* parent = nullptr);

    void setValue(nanoseconds value);
    /// In the unit that is shown, where that spells it: whoever types another number means the same unit.
    void changeValue(nanoseconds value);
    [[nodiscard]] nanoseconds value() const { return m_value; }
    /// What a label's mnemonic leads to, and what a screen reader calls it.
    [[nodiscard]] QWidget* field() const;
    void setAccessibleLabel(const QString& text);

signals:
    void edited();

private:
    void takeOver();
    void show(nanoseconds value, int unit);

    NumberSpin* m_number = nullptr;
    QComboBox* m_unit = nullptr;
    nanoseconds m_value{0};
};

} // namespace headroom
