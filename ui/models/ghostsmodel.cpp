#include "models/ghostsmodel.h"

#include "display/numbers.h"

namespace headroom {

namespace {

QVariant numberOf(std::uint64_t count)
{
    return QVariant(static_cast<qulonglong>(count));
}

QString joinText(LogJoin join)
{
    switch (join) {
    case LogJoin::OwnId:
        return GhostsModel::tr("own id");
    case LogJoin::TraceId:
        return GhostsModel::tr("trace id");
    case LogJoin::GatewayId:
        return GhostsModel::tr("gateway's id");
    case LogJoin::PathAndTime:
        return GhostsModel::tr("path and time");
    case LogJoin::Time:
        break;
    }
    return GhostsModel::tr("time alone");
}

} // namespace

QString ghostEndText(const GhostRow& row)
{
    switch (row.how) {
    case BackendEnd::Finished:
        return GhostsModel::tr("finished");
    case BackendEnd::Failed:
        return GhostsModel::tr("crashed");
    case BackendEnd::TimedOut:
        return GhostsModel::tr("function timeout");
    case BackendEnd::Unknown:
        break;
    }
    return GhostsModel::tr("not known");
}

void GhostsModel::setGhosts(std::shared_ptr<const RunGhosts> ghosts)
{
    m_ghosts = std::move(ghosts);
    valuesReplaced(m_ghosts ? static_cast<int>(m_ghosts->rows.size()) : 0, ColumnCount);
}

const GhostRow* GhostsModel::rowAt(int row) const
{
    const bool there = m_ghosts && row >= 0 && static_cast<std::size_t>(row) < m_ghosts->rows.size();
    return there ? &m_ghosts->rows[static_cast<std::size_t>(row)] : nullptr;
}

ChartTableModel::Cell GhostsModel::cell(int row, int column) const
{
    const GhostRow& ghost = m_ghosts->rows[static_cast<std::size_t>(row)];
    const QVariant nothing(QMetaType::fromType<double>()); // aligned as the numbers above and below it
    const auto time = [&](const std::optional<nanoseconds>& length) {
        return length ? Cell{latencyText(*length), toMilliseconds(*length)} : Cell{{}, nothing};
    };
    switch (column) {
    case Number:
        return {countText(ghost.number), numberOf(ghost.number)};
    case ClientEnd:
        return {momentText(ghost.clientEnd), toSeconds(ghost.clientEnd),
                tr("When the gateway gave up, since the run began")};
    case ServerEnd:
        return ghost.backendEnd ? Cell{momentText(*ghost.backendEnd), toSeconds(*ghost.backendEnd),
                                       tr("When its work ended, by this computer's clock; no earlier than that")}
                                : Cell{{}, nothing, tr("the log does not tell")};
    case Work:
        return time(ghost.work);
    case Billed:
        return time(ghost.billed);
    case Wasted:
        return time(ghost.wasted);
    case Ended:
        return {ghostEndText(ghost), {}};
    case JoinedBy:
        return {ghost.join ? joinText(*ghost.join) : tr("not in the log"), {}};
    default:
        return ghost.join ? Cell{shareText(ghost.sure), ghost.sure,
                                 tr("How much of the evidence speaks for this pair; ids are certain")}
                          : Cell{{}, nothing};
    }
}

QString GhostsModel::columnTitle(int column) const
{
    switch (column) {
    case Number:
        return tr("Request");
    case ClientEnd:
        return tr("Client's end");
    case ServerEnd:
        return tr("Backend's end");
    case Work:
        return tr("Worked");
    case Billed:
        return tr("Billed");
    case Wasted:
        return tr("Wasted");
    case Ended:
        return tr("Ended");
    case JoinedBy:
        return tr("Joined by");
    default:
        return tr("How sure");
    }
}

} // namespace headroom
