#pragma once

#include "engine/visit.h"
#include "recording/runsnapshot.h"
#include "transport/transport.h"

#include <vector>

namespace headroom {

/// The requests a worker waits for. A TransferId is a row; rows are used again.
class InFlightTable {
public:
    struct Row {
        Visit visit;
        nanoseconds sent = never;
        nanoseconds firstByte = never;
        bool used = false;
    };

    TransferId add(Visit visit);
    [[nodiscard]] Visit take(TransferId id);
    [[nodiscard]] Row& at(TransferId id) { return m_rows[static_cast<std::size_t>(id)]; }
    [[nodiscard]] std::size_t size() const { return m_rows.size() - m_unused.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::vector<TransferId> ids() const;
    void forEach(const auto& see) const
    {
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            if (m_rows[at].used)
                see(TransferId(static_cast<std::uint32_t>(at)), m_rows[at]);
        }
    }
    /// In no order.
    [[nodiscard]] std::vector<InFlightRequest> requests() const;

private:
    std::vector<Row> m_rows;
    std::vector<TransferId> m_unused;
};

} // namespace headroom
