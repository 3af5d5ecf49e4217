#include "serverlog/logfile.h"

#include "serverlog/gzipsource.h"
#include "serverlog/logdocument.h"
#include "serverlog/logtext.h"

#include <fmt/format.h>

namespace headroom {

namespace {

/// The next line of `in` without its end; false at the end of everything. A line that is longer than a message may be
/// is read to its end and comes back empty, with `tooLong`.
bool nextLine(std::istream& in, std::string& line, bool& tooLong)
{
    line.clear();
    tooLong = false;
    std::streambuf& from = *in.rdbuf();
    int c = from.sbumpc();
    if (c == std::char_traits<char>::eof())
        return false;
    for (; c != std::char_traits<char>::eof() && c != '\n'; c = from.sbumpc()) {
        if (line.size() <= longestMessage)
            line += static_cast<char>(c);
        else
            tooLong = true;
    }
    if (tooLong)
        line.clear();
    return true;
}

/// What was read of a stream to see what it is, and then the rest of it.
class JoinedSource : public std::streambuf {
public:
    JoinedSource(std::string beginning, std::streambuf& rest)
        : m_buffer(std::move(beginning))
        , m_rest(rest)
    {
        setg(m_buffer.data(), m_buffer.data(), m_buffer.data() + m_buffer.size());
    }

protected:
    int_type underflow() override
    {
        m_buffer.resize(blockSize);
        const auto size = m_rest.sgetn(m_buffer.data(), blockSize);
        setg(m_buffer.data(), m_buffer.data(), m_buffer.data() + size);
        return size > 0 ? traits_type::to_int_type(m_buffer[0]) : traits_type::eof();
    }

private:
    static constexpr std::streamsize blockSize = 1 << 16;
    std::string m_buffer;
    std::streambuf& m_rest;
};

std::string beginningOf(std::istream& in)
{
    std::string text(longestBeginning, '\0');
    text.resize(static_cast<std::size_t>(in.rdbuf()->sgetn(text.data(), longestBeginning)));
    text.erase(0, std::min(text.find_first_not_of(" \r\n"), text.size()));
    return text;
}

} // namespace

bool readLogStream(std::istream& in, LogReader& reader)
{
    const std::string beginning = beginningOf(in);
    JoinedSource source(beginning, *in.rdbuf());
    std::istream all(&source);
    bool whole = true;
    if (beginsEventsDocument(beginning)) {
        whole = readEventsDocument(all, reader);
    } else {
        std::string line;
        for (bool tooLong = false; nextLine(all, line, tooLong);)
            tooLong ? reader.skippedLine() : reader.line(line);
    }
    reader.endOfFile();
    return whole;
}

Result<void> readLogFile(const std::filesystem::path& file, LogReader& reader, const GzipSource::Watch& watch)
{
    auto source = GzipSource::open(file);
    if (!source)
        return tl::make_unexpected(source.error());
    (*source)->watch(watch);
    std::istream in(source->get());
    const bool whole = readLogStream(in, reader);
    if (const std::string trouble = (*source)->trouble(); !trouble.empty())
        return failure(ErrorKind::Storage, fmt::format("'{}' cannot be read to its end: {}", file.string(), trouble));
    if (!whole)
        return badInput(fmt::format("'{}' breaks off: its JSON is not whole", file.string()));
    return {};
}

} // namespace headroom
