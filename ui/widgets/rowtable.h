#pragma once

#include <QTableView>

namespace headroom {

/// How a table of rows looks and is walked inside a card: whole rows, no grid, Tab leaves it, Ctrl+C
/// copies.
/// `copies`: not of a table whose rows may be still on their way.
void setUpRowTable(QTableView* table, bool copies = true);

} // namespace headroom
