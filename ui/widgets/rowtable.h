#pragma once

#include <QTableView>

namespace headroom {

/// How a table of rows looks and is walked inside a card: whole rows, no grid, Tab leaves it.
void setUpRowTable(QTableView* table);

} // namespace headroom
