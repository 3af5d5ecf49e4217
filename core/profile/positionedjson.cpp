#include "profile/positionedjson.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

/// Far more than a profile needs; without a bound the paths of 200,000 brackets would fill the memory.
constexpr std::size_t deepest = 64;

/// Reads characters and tells how far the parser has got.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* position, const char** reached)
        : m_position(position)
        , m_reached(reached)
    {
    }
    reference operator*() const { return *m_position; }
    CountingIterator& operator++()
    {
        *m_reached = ++m_position;
        return *this;
    }
    CountingIterator operator++(int)
    {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b)
    {
        return a.m_position == b.m_position;
    }

private:
    const char* m_position;
    const char** m_reached;
};

/// Where in the document the parser is: objects and arrays from the root to here.
struct Level {
    std::string path;
    bool array = false;
    std::size_t index = 0;
    std::string key;
    std::set<std::string> keysSeen;
};

/// Builds the tree through nlohmann's own builder and notes a line for every value on the way.
class PositionHandler : public nlohmann::json_sax<Json> {
public:
    PositionHandler(PositionedJson& result, std::string_view text, std::string_view source)
        : m_result(result)
        , m_builder(result.root)
        , m_source(source)
        , m_counted(text.data())
        , m_reached(text.data())
    {
    }

    const char** reached() { return &m_reached; }
    [[nodiscard]] const std::string& error() const { return m_error; }

    bool null() override { return noteValue() && m_builder.null(); }
    bool boolean(bool value) override { return noteValue() && m_builder.boolean(value); }
    bool number_integer(number_integer_t value) override { return noteValue() && m_builder.number_integer(value); }
    bool number_unsigned(number_unsigned_t value) override { return noteValue() && m_builder.number_unsigned(value); }
    bool number_float(number_float_t value, const string_t& text) override
    {
        return noteValue() && m_builder.number_float(value, text);
    }
    bool string(string_t& value) override { return noteValue() && m_builder.string(value); }
    bool binary(binary_t& value) override { return noteValue() && m_builder.binary(value); }
    bool start_object(std::size_t size) override { return open(false) && m_builder.start_object(size); }
    bool start_array(std::size_t size) override { return open(true) && m_builder.start_array(size); }
    bool end_object() override { return close() && m_builder.end_object(); }
    bool end_array() override { return close() && m_builder.end_array(); }

    bool key(string_t& name) override
    {
        Level& level = m_levels.back();
        level.key = name;
        const std::string path = pathOfNext();
        if (!level.keysSeen.insert(name).second) {
            m_error = fmt::format("{}:{}: {}: stands twice", m_source, line(), path);
            return false;
        }
        m_result.lines[path] = line();
        return m_builder.key(name);
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& problem) override
    {
        // nlohmann writes "[json.exception.parse_error.101] parse error at line 3, column 9: syntax error while ..."
        const std::string text = problem.what();
        const auto colon = text.find(": ");
        m_error = fmt::format("{}:{}: not valid JSON: {}", m_source, line(),
                              colon == std::string::npos ? text : text.substr(colon + 2));
        return false;
    }

private:
    /// Counts on from the last call, so that a whole document costs one pass. The character last read decides: a
    /// number is only over once the newline behind it has been read, which still stands on the number's line.
    int line()
    {
        const char* last = std::max(m_counted, m_reached - 1);
        m_line += static_cast<int>(std::count(m_counted, last, '\n'));
        m_counted = last;
        return m_line;
    }

    [[nodiscard]] std::string pathOfNext() const
    {
        if (m_levels.empty())
            return {};
        const Level& level = m_levels.back();
        if (level.array)
            return fmt::format("{}[{}]", level.path, level.index);
        return level.path.empty() ? level.key : fmt::format("{}.{}", level.path, level.key);
    }

    bool noteValue()
    {
        m_result.lines.try_emplace(pathOfNext(), line());
        if (!m_levels.empty())
            ++m_levels.back().index;
        return true;
    }

    bool open(bool array)
    {
        std::string path = pathOfNext();
        if (m_levels.size() == deepest) {
            m_error = fmt::format("{}:{}: nests deeper than {} levels", m_source, line(), deepest);
            return false;
        }
        noteValue();
        m_levels.push_back({std::move(path), array, 0, {}, {}});
        return true;
    }

    bool close()
    {
        m_levels.pop_back();
        return true;
    }

    PositionedJson& m_result;
    nlohmann::detail::json_sax_dom_parser<Json> m_builder;
    std::string m_source;
    const char* m_counted;
    const char* m_reached;
    int m_line = 1;
    std::vector<Level> m_levels;
    std::string m_error;
};

} // namespace

int PositionedJson::lineOf(std::string path) const
{
    for (;;) {
        if (const auto found = lines.find(path); found != lines.end())
            return found->second;
        const auto cut = path.find_last_of(".[");
        if (cut == std::string::npos)
            return 1;
        path.resize(cut);
    }
}

Result<PositionedJson> parsePositioned(std::string_view json, std::string_view source)
{
    PositionedJson result;
    PositionHandler handler(result, json, source);
    const char* end = json.data() + json.size();
    const bool ok = Json::sax_parse(CountingIterator(json.data(), handler.reached()),
                                    CountingIterator(end, handler.reached()), &handler);
    if (!ok)
        return badInput(handler.error());
    return result;
}

} // namespace headroom
