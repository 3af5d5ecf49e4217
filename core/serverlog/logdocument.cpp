#include "serverlog/logdocument.h"

#include "serverlog/logtext.h"

#include <nlohmann/json.hpp>

#include <array>

namespace headroom {

namespace {

constexpr std::size_t longestValue = 16 * longestMessage; // escaped, and then some

/// Ends its stream where a single value would fill the memory.
class BoundedSource : public std::streambuf {
public:
    explicit BoundedSource(std::streambuf& from)
        : m_from(from)
    {
    }
    void valueEnded() { m_sinceValue = 0; }

protected:
    int_type underflow() override { return m_sinceValue > longestValue ? traits_type::eof() : m_from.sgetc(); }
    int_type uflow() override { return ++m_sinceValue > longestValue ? traits_type::eof() : m_from.sbumpc(); }

private:
    std::streambuf& m_from;
    std::size_t m_sinceValue = 0;
};

/// Takes the "message" and "timestamp" of each object.
class EventSax : public nlohmann::json_sax<nlohmann::json> {
public:
    EventSax(BoundedSource& source, LogReader& reader)
        : m_source(source)
        , m_reader(reader)
    {
    }
    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t number) override { return onNumber(number); }
    bool number_unsigned(number_unsigned_t number) override { return onNumber(static_cast<number_integer_t>(number)); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool string(string_t& text) override
    {
        if (m_key == "message")
            m_message = std::move(text);
        return value();
    }
    bool key(string_t& name) override
    {
        m_source.valueEnded();
        m_key = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override
    {
        m_message.reset();
        m_time.reset();
        return value();
    }
    bool end_object() override
    {
        if (m_message)
            m_reader.message(*m_message, m_time);
        m_message.reset();
        return value();
    }
    bool start_array(std::size_t) override { return value(); }
    bool end_array() override { return value(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    bool value()
    {
        m_source.valueEnded();
        m_key.clear();
        return true;
    }
    bool onNumber(number_integer_t number)
    {
        if (m_key == "timestamp")
            m_time = epochTime(number);
        return value();
    }

    BoundedSource& m_source;
    LogReader& m_reader;
    std::string m_key;
    std::optional<std::string> m_message;
    std::optional<LogTime> m_time;
};

} // namespace

bool beginsEventsDocument(std::string_view text)
{
    constexpr std::array<std::string_view, 5> keys{"\"events\"", "\"searchedLogStreams\"", "\"nextToken\"",
                                                   "\"nextForwardToken\"", "\"nextBackwardToken\""};
    if (!take(text, "{"))
        return false;
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return text.starts_with(key); });
}

bool readEventsDocument(std::istream& in, LogReader& reader)
{
    BoundedSource source(*in.rdbuf());
    std::istream bounded(&source);
    EventSax sax(source, reader);
    return nlohmann::json::sax_parse(bounded, &sax);
}

} // namespace headroom
