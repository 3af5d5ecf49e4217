#include "widgets/ghostspane.h"

#include "analysis/ghostsentences.h"
#include "display/convert.h"
#include "display/coresentences.h"
#include "manual/manualpages.h"
#include "models/ghostsmodel.h"
#include "models/numberorder.h"
#include "theme/theme.h"
#include "widgets/rowtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace headroom {

GhostsPane::GhostsPane(QWidget* parent)
    : Card(parent)
    , m_sentence(new QLabel(this))
    , m_lines(new QLabel)
    , m_model(new GhostsModel(this))
    , m_order(new NumberOrder(this))
    , m_table(new QTableView(this))
{
    setManualPage(this, QLatin1String("logs"));
    QFont bold = font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->setWordWrap(true);
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lines->setAccessibleName(tr("What stands behind the sentence"));
    m_order->setSourceModel(m_model);
    m_table->setModel(m_order);
    m_table->setAccessibleName(tr("Requests the gateway gave up on, and their work on the server"));
    setUpRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(GhostsModel::Wasted, Qt::DescendingOrder);
    m_table->setMinimumHeight(100);
    m_table->horizontalHeader()->setResizeContentsPrecision(0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_lines);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false); // the card paints its own background
    m_lines->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 3);
    layout->addWidget(scroll, 2);
    scroll->setMinimumHeight(48);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        const QModelIndex row = m_order->mapToSource(now);
        emit rowChosen(row.isValid() ? std::optional(row.row()) : std::nullopt);
    });
}

int GhostsPane::show(const RunView& view)
{
    const bool others = m_model->rowCount() == 0;
    m_model->setGhosts(view.ghosts);
    // As every number on the page, the rows are of the part that was chosen.
    m_order->setShown([this, part = view.summary.judged()](int row) {
        const GhostRow* ghost = m_model->rowAt(row);
        return ghost && part.holds(ghost->plannedStart);
    });
    if (others && m_model->rowCount() > 0)
        m_table->resizeColumnsToContents();
    m_texts.clear();
    if (!view.summary.ghosts)
        return 0;
    m_sentence->setText(saidInLanguage(ghostSentence(*view.summary.ghosts)));
    QString html;
    for (const GhostLine& line : ghostLines(*view.summary.ghosts)) {
        m_texts << QStringLiteral("%1: %2").arg(saidInLanguage(line.name), saidInLanguage(line.text));
        html += QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b> %2</p>")
                    .arg(saidInLanguage(line.name).toHtmlEscaped(), saidInLanguage(line.text).toHtmlEscaped());
    }
    m_lines->setText(html);
    return std::max(1, m_order->rowCount());
}

void GhostsPane::choose(int row)
{
    const QModelIndex index = m_order->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

QString GhostsPane::sentence() const
{
    return m_sentence->text();
}

QStringList GhostsPane::lines() const
{
    return m_texts;
}

bool GhostsPane::event(QEvent* event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::PaletteChange) {
        setTableColours(m_table, themeFor(palette()));
        QPalette quiet = m_lines->palette();
        quiet.setColor(QPalette::WindowText, themeFor(palette()).secondary);
        m_lines->setPalette(quiet);
    }
    return Card::event(event);
}

} // namespace headroom
