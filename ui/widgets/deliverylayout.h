#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace headroom {

class RowsEdit;

// How the forms of the ways a result comes are laid out.

[[nodiscard]] QFormLayout* newDeliveryForm(QWidget* page);
/// The label's mnemonic leads to the field.
[[nodiscard]] QLabel* labelFor(const QString& text, QWidget* field);
/// A short list of checks. `says`: what it is, for who does not see it.
[[nodiscard]] RowsEdit* newDeliveryChecks(const QString& name, const QString& says, QWidget* parent);

} // namespace headroom
