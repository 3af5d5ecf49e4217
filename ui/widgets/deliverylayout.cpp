#include "widgets/deliverylayout.h"

#include "models/profilerows.h"
#include "widgets/rowsedit.h"

#include <QFormLayout>
#include <QLabel>

namespace headroom {

QFormLayout* newDeliveryForm(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(8, 4, 8, 4);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QLabel* labelFor(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

RowsEdit* newDeliveryChecks(const QString& name, const QString& says, QWidget* parent)
{
    constexpr int shown = 2;
    auto* rows = new RowsEdit(name, says, checkColumns(), parent, checkUses);
    rows->setWidths({26, 30});
    rows->setRowsShown(shown);
    return rows;
}

} // namespace headroom
