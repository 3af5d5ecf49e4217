#include "widgets/librarytree.h"

#include "models/libraryfiltermodel.h"
#include "models/librarymodel.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace headroom {

LibraryTree::LibraryTree(LibraryModel* model, LibraryFilterModel* shown, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
    , m_shown(shown)
{
    setObjectName(QStringLiteral("libraryTree"));
    setAccessibleName(tr("Profiles and their runs"));
    setModel(shown);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 is an action
    setIndentation(14);
    setSortingEnabled(true);
    sortByColumn(LibraryModel::Name, Qt::DescendingOrder);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(36);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(LibraryModel::Name, QHeaderView::Stretch);
    createActions();
    connect(this, &QTreeView::activated, this, &LibraryTree::open);
    connect(this, &QWidget::customContextMenuRequested, this, &LibraryTree::openMenu);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryTree::updateActions);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryTree::updateActions);
    updateActions();
}

void LibraryTree::createActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto&& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // Del in the filter deletes a letter
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_open = add(tr("&Open"), {}, [this] { open(currentIndex()); });
    m_openProfile = add(tr("Open its &profile"), {}, [this] { emit profileOfRunChosen(currentFile()); });
    const QString starKeys = QKeySequence(QStringLiteral("Ctrl+B")).toString(QKeySequence::NativeText);
    m_star = add(QStringLiteral("%1\t%2").arg(tr("Ba&seline"), starKeys), {}, // the window's, which asks here first
                 [this](bool on) { emit starAsked(currentFile(), on); });
    m_star->setCheckable(true);
    m_rename = add(tr("&Rename"), QKeySequence(Qt::Key_F2),
                   [this] { edit(currentIndex().siblingAtColumn(LibraryModel::Name)); });
    m_labels =
        add(tr("&Tags and note…"), QKeySequence(QStringLiteral("Ctrl+I")), [this] { emit labelsAsked(currentFile()); });
    m_compare = add(tr("&Compare"), {}, [this] { compare(); });
    m_compare->setObjectName(QStringLiteral("compareChosen"));
    m_sweep = add(tr("Show as s&weep"), {}, [this] { emit sweepAsked(chosenRuns()); });
    m_report = add(tr("R&eport…"), {}, [this] { emit reportAsked(chosenRuns()); });
    m_report->setObjectName(QStringLiteral("reportOfChosen"));
    m_showFile = add(tr("Show in &folder"), {}, [this] { emit showFileAsked(currentFile()); });
    m_delete = add(tr("Move to &bin"), QKeySequence::Delete, [this] { emit deleteAsked(chosenFiles()); });
}

void LibraryTree::updateActions()
{
    const LibraryRun* run = currentRun();
    const bool readable = run && run->state != ListedState::Unreadable;
    m_star->setChecked(readable && run->labels.baseline);
    for (QAction* ofRuns : {m_openProfile, m_star, m_rename, m_labels})
        ofRuns->setEnabled(readable);
    for (QAction* ofFiles : {m_open, m_showFile})
        ofFiles->setEnabled(!currentFile().isEmpty());
    m_delete->setEnabled(!chosenFiles().isEmpty());
    const qsizetype runs = chosenRuns().size();
    m_compare->setEnabled(runs > 1 || (runs == 1 && !baselinesBeside(current()).isEmpty()));
    m_sweep->setEnabled(runs > 1);
    m_report->setEnabled(runs > 0);
    m_compare->setText(runs > 1 ? tr("&Compare") : tr("&Compare with baseline"));
}

void LibraryTree::openMenu(const QPoint& at)
{
    QMenu menu(this);
    menu.addActions({m_open, m_openProfile});
    menu.addSeparator();
    menu.addActions({m_compare, m_sweep, m_report, m_star, m_rename, m_labels});
    menu.addSeparator();
    menu.addActions({m_showFile, m_delete});
    menu.exec(viewport()->mapToGlobal(at));
}

void LibraryTree::change(const std::function<void()>& how)
{
    const QString file = currentFile();
    QStringList folded;
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        if (!isExpanded(m_shown->index(row, 0)))
            folded << m_shown->index(row, 0).data().toString();
    }
    how();
    for (int row = 0; row < m_shown->rowCount(); ++row)
        setExpanded(m_shown->index(row, 0), !folded.contains(m_shown->index(row, 0).data().toString()));
    const QModelIndex index = m_shown->mapFromSource(m_model->indexOf(file));
    if (index.isValid() && currentIndex().siblingAtColumn(0) != index)
        setCurrentIndex(index);
    spanHeads();
    shareRoom();
    updateActions();
}

/// What a run is told by has the room first: the numbers are left out where they would push it away.
void LibraryTree::shareRoom()
{
    constexpr int padding = 16; // what the style leaves beside a text, and some more
    const auto widthOf = [this](int column) { // the header does not tell what a hidden title would take
        constexpr int besideTitle = 32;
        const QString title = m_shown->headerData(column, Qt::Horizontal).toString();
        return std::max(sizeHintForColumn(column), fontMetrics().horizontalAdvance(title) + besideTitle);
    };
    int left = viewport()->width() - 2 * indentation() - padding
        - fontMetrics().horizontalAdvance(QStringLiteral("29 Nov 14:24")) - widthOf(LibraryModel::VerdictColumn);
    for (const int column : {LibraryModel::P99, LibraryModel::Headroom}) {
        left -= widthOf(column);
        setColumnHidden(column, left < 0);
    }
}

void LibraryTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    shareRoom();
}

/// A profile has nothing in the other columns.
void LibraryTree::spanHeads()
{
    for (int row = 0; row < m_shown->rowCount(); ++row)
        setFirstColumnSpanned(row, {}, true);
}

QModelIndex LibraryTree::current() const
{
    return m_shown->mapToSource(currentIndex());
}

const LibraryRun* LibraryTree::currentRun() const
{
    return m_model->runAt(current());
}

QString LibraryTree::currentFile() const
{
    return m_model->fileAt(current());
}

QStringList LibraryTree::chosenFiles() const
{
    QStringList files;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        const QString file = m_model->fileAt(m_shown->mapToSource(index));
        if (!file.isEmpty())
            files << file;
    }
    return files;
}

QStringList LibraryTree::chosenRuns() const
{
    QStringList files;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        const QModelIndex source = m_shown->mapToSource(index);
        const LibraryRun* const run = m_model->runAt(source);
        if (run && run->state != ListedState::Unreadable)
            files << m_model->fileAt(source);
    }
    return files;
}

QStringList LibraryTree::baselinesBeside(const QModelIndex& run) const
{
    QStringList files;
    for (int row = 0; run.isValid() && row < m_model->rowCount(run.parent()); ++row) {
        const QModelIndex other = m_model->index(row, 0, run.parent());
        const LibraryRun* const starred = m_model->runAt(other);
        if (starred && starred->labels.baseline && row != run.row())
            files << m_model->fileAt(other);
    }
    return files;
}

/// Of several runs the newest is held against the others; one alone against the baselines of its profile.
void LibraryTree::compare()
{
    if (const QStringList runs = chosenRuns(); runs.size() > 1)
        emit compareAsked(runs);
    else
        compareWithBaselines();
}

void LibraryTree::toggleStar()
{
    if (m_star->isEnabled())
        m_star->trigger();
}

bool LibraryTree::compareWithBaselines()
{
    const QStringList runs = chosenRuns();
    const QStringList all = runs.size() == 1 ? withBaselines(runs.constFirst()) : QStringList();
    if (all.size() > 1)
        emit compareWithAsked(all);
    return all.size() > 1;
}

QStringList LibraryTree::withBaselines(const QString& runFile) const
{
    const QModelIndex run = m_model->indexOf(runFile);
    return run.isValid() && !m_model->isHead(run) ? baselinesBeside(run) + QStringList{runFile} : QStringList();
}

void LibraryTree::open(const QModelIndex& index)
{
    const QString file = m_model->fileAt(m_shown->mapToSource(index));
    if (!file.isEmpty())
        emit fileChosen(file);
}

} // namespace headroom
