#pragma once

#include <QString>

class QTableView;

namespace headroom {

/// A table as tab-separated values, titles first, columns as they are seen and hidden ones left out: the selected rows,
/// or all where none is selected. Tabs and line ends inside of cells become spaces.
[[nodiscard]] QString tsvOf(const QTableView& table);

/// Ctrl+C in a table, and "Copy" in its menu, copy it so.
void makeCopyable(QTableView* table);

} // namespace headroom
