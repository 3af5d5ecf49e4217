#pragma once

#include "base/result.h"
#include "profile/httprequest.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A feeder's file is not read beyond this.
inline constexpr std::size_t largestFeederFile = 256'000'000;

/// The rows of a feeder's file, as far as somebody wants their columns. Immutable; any thread.
class FeederRows {
public:
    /// Reads `columns` of the file. CSV is RFC 4180 with a header row, in UTF-8; JSON is a list of objects, whose texts
    /// are taken as they read and whose other values as JSON writes them. The error names the file, the line where it
    /// can, and what is wrong: not there, no rows, a column that it lacks.
    [[nodiscard]] static Result<FeederRows> read(const Feeder& feeder, const std::filesystem::path& folder,
                                                 const std::vector<std::string>& columns);
    /// The same of a file that was read already; `source` is its name.
    [[nodiscard]] static Result<FeederRows> fromText(const Feeder& feeder, std::string_view text,
                                                     const std::string& source,
                                                     const std::vector<std::string>& columns);

    [[nodiscard]] Feeder::Order order() const { return m_order; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// The row for a start of the run, drawn from the seed where the order is random; nothing: all are used.
    [[nodiscard]] std::optional<std::size_t> rowFor(std::uint64_t number, std::uint64_t seed) const;
    /// `column` counts those that were asked for.
    [[nodiscard]] std::string_view value(std::size_t row, std::size_t column) const;

private:
    friend class FeederTable;
    Feeder::Order m_order = Feeder::Order::Sequential;
    std::size_t m_count = 0;
    std::size_t m_columns = 0;
    std::string m_text; ///< all values, one behind the other: a text of its own for each would cost many times as much
    std::vector<std::uint32_t> m_ends;
};

} // namespace headroom
