#include "widgets/rowtable.h"

#include "widgets/tablecopy.h"

#include <QHeaderView>

namespace headroom {

void setUpRowTable(QTableView* table, bool copies)
{
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    if (copies)
        makeCopyable(table);
}

} // namespace headroom
