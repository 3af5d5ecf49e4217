#include "charts/chartpane.h"

#include "charts/chartpicture.h"
#include "display/errorsentences.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/tablecopy.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace headroom {

ChartPane::ChartPane(const QString& title, QWidget* parent)
    : Card(parent)
    , m_stack(new QStackedWidget(this))
    , m_plot(new PlotView)
    , m_table(new QTableView)
    , m_visibleAction(new QAction(title, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 5, 6, 4);
    layout->setSpacing(2);
    layout->addWidget(header(title));
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    m_plot->setAccessibleName(title);
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false); // Tab leaves the table, as it leaves every other control
    makeCopyable(m_table);
    addPictureActions();
    m_plot->installEventFilter(this);
    m_table->installEventFilter(this);
    m_visibleAction->setCheckable(true);
    m_visibleAction->setChecked(true);
    connect(m_visibleAction, &QAction::toggled, this, [this](bool chosen) { setVisible(chosen && m_available); });
}

void ChartPane::addPictureActions()
{
    auto* copy = new QAction(tr("&Copy picture"), m_plot);
    copy->setShortcut(QKeySequence::Copy);
    auto* save = new QAction(tr("&Save picture…"), m_plot);
    for (QAction* action : {copy, save}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_plot->addAction(action);
    }
    m_plot->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setMimeData(chartMimeData(*m_plot)); });
    connect(save, &QAction::triggered, this, &ChartPane::savePicture);
}

void ChartPane::savePicture()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save picture"), title() + QStringLiteral(".png"),
                                                      tr("PNG (*.png);;SVG (*.svg)"));
    if (file.isEmpty())
        return;
    if (const auto saved = saveChart(*m_plot, file); !saved)
        QMessageBox::warning(this, tr("Save picture"), errorInLanguage(saved.error().message));
}

void ChartPane::setAvailable(bool available)
{
    m_available = available;
    m_visibleAction->setEnabled(available);
    setVisible(available && m_visibleAction->isChecked());
}

QWidget* ChartPane::header(const QString& title)
{
    auto* header = new QWidget(this);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_title = new QLabel(title, header);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_legend = new ChartLegend(header);
    m_tableButton = new QToolButton(header);
    m_tableButton->setCheckable(true);
    m_tableButton->setAutoRaise(true);
    m_tableButton->setIconSize({16, 16});
    m_tableButton->setToolTip(tr("Show as table (Ctrl+T)"));
    m_tableButton->setAccessibleName(tr("Show %1 as table").arg(title));
    connect(m_tableButton, &QToolButton::toggled, this, &ChartPane::showTable);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addWidget(m_legend);
    layout->addWidget(m_tableButton);
    return header;
}

QString ChartPane::title() const
{
    return m_title->text();
}

bool ChartPane::tableShown() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartPane::showTable(bool shown)
{
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_plot);
    m_tableButton->setChecked(shown);
    m_legend->setVisible(!shown);
    if (shown)
        m_table->resizeColumnsToContents();
    if (hadFocus)
        m_stack->currentWidget()->setFocus();
}

void ChartPane::setModel(QAbstractItemModel* model)
{
    m_table->setModel(model);
}

QFont ChartPane::labelFont() const
{
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() * 0.9);
    return smaller;
}

void ChartPane::setReading(const QString& text)
{
    if (m_plot->accessibleDescription() != text)
        m_plot->setAccessibleDescription(text);
}

void ChartPane::applyTheme(const Theme& theme)
{
    m_plot->applyTheme(theme, labelFont());
    setTableColours(m_table, theme);
    m_tableButton->setIcon(themedIcon(QStringLiteral("table"), theme.secondary));
    m_legend->setFont(labelFont());
}

bool ChartPane::event(QEvent* event)
{
    const bool handled = Card::event(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::Polish || type == QEvent::PaletteChange || type == QEvent::FontChange)
        applyTheme(themeFor(palette()));
    return handled;
}

bool ChartPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        setMarked(event->type() == QEvent::FocusIn);
    return Card::eventFilter(watched, event);
}

} // namespace headroom
