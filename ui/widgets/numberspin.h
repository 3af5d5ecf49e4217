#pragma once

#include <QDoubleSpinBox>

namespace headroom {

/// A number without needless zeros: 29, 2.5, 12,400.
class NumberSpin : public QDoubleSpinBox {
    Q_OBJECT
public:
    NumberSpin(double smallest, double largest, int decimals, QWidget* parent = nullptr);
    QString textFromValue(double value) const override;
    QSize minimumSizeHint() const override; ///< of an everyday number, not of the largest
};

} // namespace headroom
