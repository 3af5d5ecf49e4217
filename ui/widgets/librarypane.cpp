#include "widgets/librarypane.h"

#include "display/convert.h"
#include "models/libraryfiltermodel.h"
#include "models/librarymodel.h"
#include "theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

namespace {

QLabel* centredText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

void setUpTree(QTreeView* tree)
{
    tree->setFrameShape(QFrame::NoFrame);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is an action
    tree->setIndentation(14);
    tree->setSortingEnabled(true);
    tree->sortByColumn(LibraryModel::Name, Qt::DescendingOrder);
    tree->header()->setStretchLastSection(false);
    tree->header()->setMinimumSectionSize(36);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(LibraryModel::Name, QHeaderView::Stretch);
}

} // namespace

LibraryPane::LibraryPane(const QList<QAction*>& beginnings, QWidget* parent)
    : QWidget(parent)
    , m_model(new LibraryModel(this))
    , m_filtered(new LibraryFilterModel(m_model, this))
    , m_filter(new QLineEdit(this))
    , m_pages(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_empty(new QWidget(this))
    , m_nothingFound(new QWidget(this))
    , m_deleted(new QLabel(this))
{
    layOut(beginnings);
    createActions();
    connect(m_filter, &QLineEdit::textChanged, this, &LibraryPane::filter);
    connect(m_tree, &QTreeView::activated, this, &LibraryPane::open);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &LibraryPane::openMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPane::updateActions);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPane::updateActions);
    connect(m_deleted, &QLabel::linkActivated, this, &LibraryPane::undoAsked);
    connect(m_model, &LibraryModel::renameAsked, this, &LibraryPane::renameAsked);
    applyTheme();
    showWhatThereIs();
    updateActions();
}

void LibraryPane::layOut(const QList<QAction*>& beginnings)
{
    m_filter->setObjectName(QStringLiteral("libraryFilter"));
    m_filter->setPlaceholderText(tr("Filter: name, host, tag, verdict"));
    m_filter->setAccessibleName(tr("Filter the library"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("libraryTree"));
    m_tree->setAccessibleName(tr("Profiles and their runs"));
    m_tree->setModel(m_filtered);
    setUpTree(m_tree);

    auto* empty = new QVBoxLayout(m_empty);
    m_emptyText = centredText(tr("No runs yet. Each run you make is kept here."), m_empty);
    empty->addStretch(1);
    empty->addWidget(m_emptyText);
    for (QAction* action : beginnings) {
        auto* button = new QToolButton(m_empty);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        empty->addWidget(button, 0, Qt::AlignHCenter);
    }
    empty->addStretch(2);

    auto* nothing = new QVBoxLayout(m_nothingFound);
    m_nothingFoundText = centredText({}, m_nothingFound);
    auto* clear = new QPushButton(tr("Clear filter"), m_nothingFound);
    connect(clear, &QPushButton::clicked, m_filter, &QLineEdit::clear);
    nothing->addStretch(1);
    nothing->addWidget(m_nothingFoundText);
    nothing->addWidget(clear, 0, Qt::AlignHCenter);
    nothing->addStretch(2);

    m_deleted->setObjectName(QStringLiteral("deletedLine"));
    m_deleted->setWordWrap(true);
    m_deleted->setTextInteractionFlags(Qt::TextBrowserInteraction); // the link is reached with Tab as well
    m_deleted->setContentsMargins(6, 4, 6, 4);
    m_deleted->hide();
    for (QWidget* page : {static_cast<QWidget*>(m_tree), m_empty, m_nothingFound})
        m_pages->addWidget(page);
    setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_deleted);
}

void LibraryPane::createActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto&& act) {
        auto* action = new QAction(text, m_tree);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // Del in the filter deletes a letter
        connect(action, &QAction::triggered, this, act);
        m_tree->addAction(action);
        return action;
    };
    m_open = add(tr("&Open"), {}, [this] { open(m_tree->currentIndex()); });
    m_openProfile = add(tr("Open its &profile"), {}, [this] { emit profileOfRunChosen(currentFile()); });
    m_star = add(tr("Ba&seline"), QKeySequence(QStringLiteral("Ctrl+B")), [this](bool on) {
        if (currentRun())
            emit starAsked(currentFile(), on);
    });
    m_star->setCheckable(true);
    m_rename = add(tr("&Rename"), QKeySequence(Qt::Key_F2),
                   [this] { m_tree->edit(m_tree->currentIndex().siblingAtColumn(LibraryModel::Name)); });
    m_labels =
        add(tr("&Tags and note…"), QKeySequence(QStringLiteral("Ctrl+I")), [this] { emit labelsAsked(currentFile()); });
    m_showFile = add(tr("Show in &folder"), {}, [this] { emit showFileAsked(currentFile()); });
    m_delete = add(tr("Move to &bin"), QKeySequence::Delete, [this] { emit deleteAsked(chosenFiles()); });
}

void LibraryPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void LibraryPane::applyTheme()
{
    const Theme& theme = themeFor(palette());
    setTableColours(m_tree, theme);
    m_model->setTheme(theme);
}

/// What a run is told by has the room first.
void LibraryPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_tree->setColumnHidden(LibraryModel::Headroom, width() < fontMetrics().averageCharWidth() * 55);
}

/// From the filter to its hits without the mouse; Escape clears it.
void LibraryPane::keyPressEvent(QKeyEvent* event)
{
    if (m_filter->hasFocus() && event->key() == Qt::Key_Down)
        m_tree->setFocus();
    else if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->clear();
    else
        QWidget::keyPressEvent(event);
}

void LibraryPane::setLibrary(const Library& library)
{
    const QString file = currentFile();
    QStringList folded;
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex head = m_filtered->index(row, 0);
        if (!m_tree->isExpanded(head))
            folded << head.data().toString();
    }
    m_model->setLibrary(library);
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex head = m_filtered->index(row, 0);
        m_tree->setExpanded(head, !folded.contains(head.data().toString()));
    }
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(file));
    if (index.isValid() && m_tree->currentIndex() != index)
        m_tree->setCurrentIndex(index);
    showWhatThereIs();
    updateActions();
}

void LibraryPane::filter(const QString& text)
{
    m_filtered->setText(text);
    m_tree->expandAll();
    showWhatThereIs();
}

void LibraryPane::showWhatThereIs()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        m_tree->setFirstColumnSpanned(row, {}, true); // a profile has nothing in the others
    m_nothingFoundText->setText(tr("Nothing matches “%1”.").arg(m_filter->text()));
    m_pages->setCurrentWidget(m_model->isEmpty()           ? m_empty
                                  : m_filtered->rowCount() ? static_cast<QWidget*>(m_tree)
                                                           : m_nothingFound);
}

void LibraryPane::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void LibraryPane::showDeleted(const QString& sentence)
{
    m_deleted->setText(QStringLiteral("%1 <a href=\"undo\">%2</a>").arg(sentence.toHtmlEscaped(), tr("Undo")));
    m_deleted->setAccessibleName(sentence);
    m_deleted->show();
}

void LibraryPane::hideDeleted()
{
    m_deleted->hide();
}

QModelIndex LibraryPane::current() const
{
    return m_filtered->mapToSource(m_tree->currentIndex());
}

const LibraryRun* LibraryPane::currentRun() const
{
    return m_model->runAt(current());
}

QString LibraryPane::currentFile() const
{
    return m_model->fileAt(current());
}

QStringList LibraryPane::chosenFiles() const
{
    QStringList files;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        const QString file = m_model->fileAt(m_filtered->mapToSource(index));
        if (!file.isEmpty())
            files << file;
    }
    return files;
}

void LibraryPane::updateActions()
{
    const LibraryRun* run = currentRun();
    const bool readable = run && run->state != RunState::Unreadable;
    m_open->setEnabled(!currentFile().isEmpty());
    m_openProfile->setEnabled(readable);
    m_star->setEnabled(readable);
    m_star->setChecked(readable && run->labels.baseline);
    m_rename->setEnabled(readable);
    m_labels->setEnabled(readable);
    m_showFile->setEnabled(!currentFile().isEmpty());
    m_delete->setEnabled(!chosenFiles().isEmpty());
}

void LibraryPane::openMenu(const QPoint& at)
{
    updateActions();
    QMenu menu(this);
    menu.addActions({m_open, m_openProfile});
    menu.addSeparator();
    menu.addActions({m_star, m_rename, m_labels});
    menu.addSeparator();
    menu.addActions({m_showFile, m_delete});
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

void LibraryPane::open(const QModelIndex& index)
{
    const QString file = m_model->fileAt(m_filtered->mapToSource(index));
    if (!file.isEmpty())
        emit fileChosen(file);
}

} // namespace headroom
