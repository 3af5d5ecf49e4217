#pragma once

#include "base/units.h"
#include "recording/sample.h"
#include "scenario/correlation.h"

#include <optional>
#include <string>
#include <utility>

namespace headroom {

/// What the rows of a run have in common: when it began, and what the ids its requests carried are made from.
struct CsvRun {
    WallTime startedAt{};
    std::optional<RunKey> key{};
    Correlation correlation{}; ///< which ids were sent
    [[nodiscard]] RequestIds idsOf(const Sample& sample) const;
};

/// Rows of the request table: RFC 4180 (CRLF, no byte order mark), UTF-8, C locale. Times are milliseconds to the
/// microsecond, "_at_" ones since the run began; what never happened is an empty cell.
class RequestRows {
public:
    explicit RequestRows(CsvRun run)
        : m_run(std::move(run))
    {
    }

    [[nodiscard]] static std::string_view header(); ///< with its line end
    /// `standsFor`: how many of the run's requests the row is there for (recording/samplethinning.h).
    void append(std::string& rows, const Sample& sample, std::uint64_t standsFor = 1);

private:
    [[nodiscard]] std::string_view secondText(std::int64_t secondsSinceEpoch);

    CsvRun m_run;
    std::optional<std::int64_t> m_second; ///< the one m_secondText spells: requests come many to a second
    std::string m_secondText;
};

} // namespace headroom
