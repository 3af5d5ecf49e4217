#pragma once

#include "base/units.h"
#include "base/wholefile.h"
#include "recording/jobrecord.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// Rows of the table of jobs: RFC 4180 (CRLF, no byte order mark), UTF-8, C locale. Times are milliseconds to the
/// microsecond, "_at_" ones since the run began; what never happened is an empty cell. `number` and `request` are those
/// of the request that began the job (report/requestscsv.h), by which the two tables are joined.
class JobRows {
public:
    /// `requests`: their names, in the profile's order.
    JobRows(WallTime startedAt, std::vector<std::string> requests)
        : m_startedAt(startedAt)
        , m_requests(std::move(requests))
    {
    }
    [[nodiscard]] static std::string_view header(); ///< with its line end
    /// Only a job that is done has a completion_ms; any other tells at_least_ms.
    void append(std::string& rows, const JobRecord& job) const;

private:
    WallTime m_startedAt;
    std::vector<std::string> m_requests;
};

} // namespace headroom
