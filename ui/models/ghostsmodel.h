#pragma once

#include "models/charttablemodel.h"
#include "session/runghosts.h"

#include <memory>

namespace headroom {

/// A row for each invocation behind a gateway timeout, and for each timed-out request the log does not name. What is
/// not known is an empty cell, never a zero.
class GhostsModel : public ChartTableModel {
    Q_OBJECT
public:
    using ChartTableModel::ChartTableModel;
    enum Column { Number, ClientEnd, ServerEnd, Work, Billed, Wasted, Ended, JoinedBy, Sure, ColumnCount };
    /// Null: nothing to show.
    void setGhosts(std::shared_ptr<const RunGhosts> ghosts);
    [[nodiscard]] const GhostRow* rowAt(int row) const;

protected:
    Cell cell(int row, int column) const override;
    QString columnTitle(int column) const override;

private:
    std::shared_ptr<const RunGhosts> m_ghosts;
};

/// "finished", "crashed", "function timeout", "not known".
[[nodiscard]] QString ghostEndText(const GhostRow& row);

} // namespace headroom
