#include "models/librarymodel.h"

#include "display/convert.h"
#include "display/librarytexts.h"
#include "display/numbers.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QFont>

#include <utility>

namespace headroom {

namespace {

/// internalId of a head; a run's is the row of its head.
constexpr quintptr headId = ~quintptr(0);

QVariant sortable(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<double>());
}

double startedAt(const LibraryRun& run)
{
    return std::chrono::duration<double>(run.startedAt.time_since_epoch()).count();
}

} // namespace

void LibraryModel::setLibrary(const Library& library)
{
    std::vector<LibraryHead> heads = headsOf(library);
    if (!sameFiles(m_heads, heads)) {
        beginResetModel();
        m_heads = std::move(heads);
        endResetModel();
        return;
    }
    m_heads = std::move(heads);
    if (!m_heads.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    runsChanged();
}

void LibraryModel::runsChanged()
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex head = index(row, 0);
        if (const int runs = rowCount(head); runs > 0)
            emit dataChanged(index(0, 0, head), index(runs - 1, ColumnCount - 1, head));
    }
}

void LibraryModel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    m_star = themedIcon(QStringLiteral("star"), theme.nearText);
    runsChanged();
}

std::optional<int> LibraryModel::parentOf(const QModelIndex& index)
{
    return index.internalId() == headId ? std::nullopt : std::optional(static_cast<int>(index.internalId()));
}

const LibraryRun* LibraryModel::runAt(const QModelIndex& index) const
{
    const auto head = index.isValid() ? parentOf(index) : std::nullopt;
    return head ? &m_heads[static_cast<std::size_t>(*head)].runs[static_cast<std::size_t>(index.row())] : nullptr;
}

const LibraryProfile* LibraryModel::profileAt(const QModelIndex& index) const
{
    if (!isHead(index))
        return nullptr;
    const auto& profile = m_heads[static_cast<std::size_t>(index.row())].profile;
    return profile ? &*profile : nullptr;
}

QString LibraryModel::fileAt(const QModelIndex& index) const
{
    if (const LibraryRun* run = runAt(index))
        return qPath(run->file);
    const LibraryProfile* profile = profileAt(index);
    return profile ? qPath(profile->file) : QString();
}

QModelIndex LibraryModel::indexOf(const QString& file) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex head = index(row, 0);
        if (!file.isEmpty() && fileAt(head) == file)
            return head;
        for (int run = 0; run < rowCount(head); ++run) {
            if (fileAt(index(run, 0, head)) == file)
                return index(run, 0, head);
        }
    }
    return {};
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : headId);
}

QModelIndex LibraryModel::parent(const QModelIndex& child) const
{
    const auto head = child.isValid() ? parentOf(child) : std::nullopt;
    return head ? createIndex(*head, 0, headId) : QModelIndex();
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_heads.size());
    if (!isHead(parent) || parent.column() != 0)
        return 0;
    return static_cast<int>(m_heads[static_cast<std::size_t>(parent.row())].runs.size());
}

int LibraryModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const LibraryRun* run = runAt(index))
        return runData(*run, index.column(), role);
    return headData(m_heads[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant LibraryModel::headData(const LibraryHead& head, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return head.profile ? detailsOf(*head.profile) : head.name;
    if (role == SortRole) // heads stay in the order of their newest runs, whatever their runs are sorted by
        return head.unreadable ? -1.0 : head.runs.empty() ? 0.0 : startedAt(head.runs.front());
    if (column != Name)
        return {};
    if (role == Qt::DisplayRole)
        return head.name;
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    const bool broken = head.profile && !head.profile->problem.empty();
    return role == Qt::ForegroundRole && broken && m_theme ? QVariant(m_theme->limitText) : QVariant();
}

QVariant LibraryModel::runData(const LibraryRun& run, int column, int role) const
{
    const RunDigest none;
    const RunDigest& digest = run.digest ? *run.digest : none;
    switch (role) {
    case Qt::EditRole:
        return column == Name ? QVariant(qString(run.labels.name)) : QVariant();
    case Qt::ToolTipRole:
        return detailsOf(run);
    case Qt::DecorationRole:
        return column == Name && run.labels.baseline ? QVariant(m_star) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Name && run.labels.baseline)
            return tr("%1, baseline").arg(runData(run, column, Qt::DisplayRole).toString());
        return runData(run, column, Qt::DisplayRole);
    case Qt::ForegroundRole:
        if (!m_theme || column != VerdictColumn)
            return {};
        return digest.verdict == "FAIL"   ? m_theme->limitText
            : digest.verdict == "INVALID" ? m_theme->nearText
            : digest.verdict == "PASS"    ? m_theme->accent
                                          : m_theme->secondary;
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    const bool text = role == Qt::DisplayRole;
    switch (column) {
    case Name:
        if (!text)
            return startedAt(run);
        if (run.state == ListedState::Unreadable)
            return qPath(run.file.filename());
        return run.labels.name.empty() ? startedText(run.startedAt) : qString(run.labels.name);
    case VerdictColumn:
        return verdictText(run);
    case P99:
        if (text)
            return digestTimeText(digest.p99);
        return sortable(digest.p99 ? std::optional(toSeconds(digest.p99->time)) : std::nullopt);
    default:
        if (text)
            return digest.headroomP99 ? shareText(*digest.headroomP99) : QStringLiteral("–");
        return sortable(digest.headroomP99);
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == P99)
        return tr("The service time that 99 of 100 requests stay within");
    if (role == Qt::ToolTipRole && section == Headroom)
        return tr("The share of the limit that is left at p99");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Run");
    case VerdictColumn:
        return tr("Verdict");
    case P99:
        return QStringLiteral("p99");
    default:
        return tr("Headroom");
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
    const LibraryRun* run = runAt(index);
    return run && index.column() == Name && run->state != ListedState::Unreadable ? usual | Qt::ItemIsEditable : usual;
}

bool LibraryModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const LibraryRun* run = runAt(index);
    if (!run || role != Qt::EditRole || index.column() != Name)
        return false;
    const QString name = value.toString().trimmed();
    if (name != qString(run->labels.name))
        emit renameAsked(qPath(run->file), name);
    return true;
}

} // namespace headroom
