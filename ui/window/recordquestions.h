#pragma once

#include "report/recordfiles.h"

#include <QString>

#include <optional>
#include <utility>

class QWidget;

namespace headroom {

// What is asked about records, in dialogs; unset where somebody thought better of it.

/// Which files to write; what is there already is replaced only if they say so.
[[nodiscard]] std::optional<RecordOutputs> askWhereTo(QWidget* window, const RecordWish& wish,
                                                      const RecordKinds& kinds);
/// A record, and the CSV file that may belong to it.
[[nodiscard]] std::optional<std::pair<QString, QString>> askWhatToVerify(QWidget* window);

} // namespace headroom
