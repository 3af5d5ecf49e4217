#include "scenario/feeder.h"

#include "base/files.h"
#include "scenario/csvreader.h"
#include "scenario/jsontext.h"
#include "scenario/mixing.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace headroom {

namespace {

using nlohmann::json;

Result<std::size_t> placeOf(const std::string& column, const std::vector<std::string>& header,
                            const std::string& source)
{
    const auto found = std::find(header.begin(), header.end(), column);
    if (found == header.end())
        return badInput(fmt::format("{}: has no column '{}'; it has {}", source, column,
                                    shown(fmt::format("{}", fmt::join(header, ", ")))));
    return static_cast<std::size_t>(found - header.begin());
}

Result<void> checkHeader(const CsvReader& reader, const std::vector<std::string>& header)
{
    std::set<std::string_view> seen;
    for (const std::string& name : header) {
        if (!seen.insert(name).second)
            return reader.error(reader.line(), fmt::format("the column '{}' stands twice in the header", name));
    }
    return {};
}

std::size_t lineAt(std::string_view text, std::size_t byte)
{
    return 1
        + static_cast<std::size_t>(
               std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())), '\n'));
}

} // namespace

/// Fills FeederRows value by value.
class FeederTable {
public:
    FeederTable(FeederRows& rows, std::size_t columns)
        : m_rows(rows)
    {
        m_rows.m_columns = columns;
    }
    void add(std::string_view value)
    {
        m_rows.m_text += value;
        m_rows.m_ends.push_back(static_cast<std::uint32_t>(m_rows.m_text.size()));
    }
    void endRow() { ++m_rows.m_count; }

private:
    FeederRows& m_rows;
};

namespace {

Result<void> readCsv(std::string_view text, const std::string& source, const std::vector<std::string>& columns,
                     FeederTable& table)
{
    CsvReader reader(text, source);
    std::vector<std::string> header;
    if (const auto any = reader.next(header); !any)
        return tl::make_unexpected(any.error());
    if (auto fine = checkHeader(reader, header); !fine)
        return fine;
    std::vector<std::size_t> places;
    for (const std::string& column : columns) {
        const auto place = placeOf(column, header, source);
        if (!place)
            return tl::make_unexpected(place.error());
        places.push_back(*place);
    }
    std::vector<std::string> fields;
    for (;;) {
        const auto any = reader.next(fields);
        if (!any || !*any)
            return any.map([](bool) {});
        if (fields.size() != header.size())
            return reader.error(reader.line(),
                                fmt::format("has {} fields, and the header names {}", fields.size(), header.size()));
        for (const std::size_t place : places)
            table.add(fields[place]);
        table.endRow();
    }
}

/// Takes objects out of a list as they are read, so that the whole list never stands in memory as a tree.
class JsonRows {
public:
    JsonRows(std::string source, const std::vector<std::string>& columns, FeederTable& table)
        : m_source(std::move(source))
        , m_columns(columns)
        , m_table(table)
    {
    }

    /// nlohmann's parser callback: false lets go of the value.
    bool seen(int depth, json::parse_event_t event, const json& value)
    {
        using Event = json::parse_event_t;
        if (depth == 0) {
            if (event == Event::object_start || event == Event::value)
                refuse("must be a list of objects: [ {...}, ... ]");
            return true;
        }
        if (depth > 1 || event == Event::object_start || event == Event::key)
            return true;
        ++m_row;
        if (event == Event::object_end)
            take(value);
        else
            refuse(fmt::format("entry {} is not an object", m_row));
        return false;
    }
    [[nodiscard]] Result<void> result() const
    {
        return m_error.empty() ? Result<void>() : badInput(fmt::format("{}: {}", m_source, m_error));
    }

private:
    void take(const json& object)
    {
        for (const std::string& column : m_columns) {
            const auto found = object.find(column);
            if (found == object.end())
                return refuse(fmt::format("entry {} has no '{}'", m_row, column));
            m_table.add(plainText(*found));
        }
        m_table.endRow();
    }
    void refuse(std::string why)
    {
        if (m_error.empty())
            m_error = std::move(why);
    }

    std::string m_source;
    const std::vector<std::string>& m_columns;
    FeederTable& m_table;
    std::size_t m_row = 0;
    std::string m_error;
};

Result<void> readJsonList(std::string_view text, const std::string& source, const std::vector<std::string>& columns,
                          FeederTable& table)
{
    if (isTooDeep(text))
        return badInput(fmt::format("{}: is nested deeper than {} levels", source, deepestJson));
    JsonRows rows(source, columns, table);
    try {
        const auto seen = [&](int depth, json::parse_event_t event, const json& value) {
            return rows.seen(depth, event, value);
        };
        const json emptied = json::parse(text, seen);
    } catch (const json::parse_error& error) {
        return badInput(fmt::format("{}:{}: is not JSON", source, lineAt(text, error.byte)));
    } catch (const json::exception&) {
        return badInput(fmt::format("{}: holds a number that is too large", source));
    }
    return rows.result();
}

} // namespace

Result<FeederRows> FeederRows::read(const Feeder& feeder, const std::filesystem::path& folder,
                                    const std::vector<std::string>& columns)
{
    const std::filesystem::path file = folder / feeder.file; // an absolute name stays what it is
    const auto text = readFile(file, largestFeederFile);
    if (!text)
        return tl::make_unexpected(text.error());
    return fromText(feeder, *text, file.string(), columns);
}

Result<FeederRows> FeederRows::fromText(const Feeder& feeder, std::string_view text, const std::string& source,
                                        const std::vector<std::string>& columns)
{
    FeederRows rows;
    rows.m_order = feeder.order;
    FeederTable table(rows, columns.size());
    const bool isJson = std::filesystem::path(source).extension() == ".json";
    if (!isJson && std::filesystem::path(source).extension() != ".csv")
        return badInput(fmt::format("{}: is neither .csv nor .json", source));
    const auto read = isJson ? readJsonList(text, source, columns, table) : readCsv(text, source, columns, table);
    if (!read)
        return tl::make_unexpected(read.error());
    if (rows.count() == 0)
        return badInput(fmt::format("{}: holds no rows", source));
    return rows;
}

std::optional<std::size_t> FeederRows::rowFor(std::uint64_t number, std::uint64_t seed) const
{
    if (m_order == Feeder::Order::Unique && number >= m_count)
        return std::nullopt;
    return m_order == Feeder::Order::Random ? below(m_count, mixed({seed, number})) : number % m_count;
}

std::string_view FeederRows::value(std::size_t row, std::size_t column) const
{
    const std::size_t index = row * m_columns + column;
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

} // namespace headroom
