#include "serverlog/logreader.h"

#include "serverlog/logtext.h"

namespace headroom {

namespace {

template <std::size_t Count>
std::string list(const std::array<std::uint64_t, Count>& counts, const std::array<std::string_view, Count>& names)
{
    std::string text;
    for (std::size_t i = 0; i < Count; ++i) {
        if (counts[i] > 0 && !names[i].empty())
            text += (text.empty() ? "" : ", ") + std::string(names[i]);
    }
    return text;
}

/// Without the colours that `aws logs tail` gives a terminal.
std::string withoutColours(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\x1b') {
            plain += text[at];
            continue;
        }
        const auto end = text.find('m', at);
        if (end == std::string_view::npos)
            break;
        at = end;
    }
    return plain;
}

void removeLineEnd(std::string_view& text)
{
    while (!text.empty() && (text.back() == '\r' || text.back() == '\n'))
        text.remove_suffix(1);
}

} // namespace

std::string formatsInWords(const LogCounts& counts)
{
    static constexpr std::array<std::string_view, logFormatCount> formats{
        "Lambda log (text)", "Lambda log (JSON)", "Zappa's lines", "access log", "API Gateway access log"};
    static constexpr std::array<std::string_view, logEnvelopeCount> envelopes{
        "", "aws logs tail", "lines with a time in front", "zappa tail", "aws logs filter-log-events"};
    const std::string read = list(counts.formats, formats);
    const std::string from = list(counts.envelopes, envelopes);
    return read.empty() || from.empty() ? read : read + "; as " + from;
}

void LogReader::line(std::string_view text)
{
    removeLineEnd(text);
    if (text.find('\x1b') != std::string_view::npos) {
        const std::string plain = withoutColours(text);
        envelopedLine(m_block.any() ? EnvelopedLine{LogEnvelope::None, plain, {}} : openEnvelope(plain));
    } else {
        envelopedLine(m_block.any() ? EnvelopedLine{LogEnvelope::None, text, {}} : openEnvelope(text));
    }
}

void LogReader::envelopedLine(const EnvelopedLine& line)
{
    ++m_counts.lines;
    ++m_counts.envelopes[static_cast<std::size_t>(line.envelope)];
    if (m_block.any() || line.message == "{") {
        if (!m_block.any())
            m_block.time = line.time ? line.time : m_timeBefore;
        addToBlock(line.message);
        return;
    }
    m_timeBefore = line.message.empty() ? line.time : std::nullopt;
    if (line.message.empty() || tells(line.message, line.time, 1))
        return;
    std::string_view behindWord = line.message; // of a stream with a name of somebody's own
    if (line.envelope == LogEnvelope::Timed && !takeWord(behindWord).empty() && !behindWord.empty()
        && tells(behindWord, line.time, 1))
        return;
    ++m_counts.other;
}

void LogReader::addToBlock(std::string_view text)
{
    ++m_block.lines;
    (m_block.text += text) += '\n';
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (m_block.inString) {
            if (text[at] == '\\')
                ++at;
            else
                m_block.inString = text[at] != '"';
        } else if (text[at] == '"') {
            m_block.inString = true;
        } else if (text[at] == '{') {
            ++m_block.open;
        } else if (text[at] == '}' && --m_block.open == 0) {
            break;
        }
    }
    m_block.inString = false; // no text of JSON goes on in the next line
    if (m_block.open == 0 || m_block.text.size() > longestMessage) {
        const Block block = std::move(m_block);
        m_block = {};
        if (!tells(block.text, block.time, block.lines))
            m_counts.other += block.lines;
    }
}

void LogReader::message(std::string_view text, std::optional<LogTime> time)
{
    ++m_counts.envelopes[static_cast<std::size_t>(LogEnvelope::Events)];
    removeLineEnd(text);
    if (text.starts_with('{')) {
        ++m_counts.lines;
        m_counts.other += tells(text, time, 1) ? 0 : 1;
        return;
    }
    for (bool more = true; more;) {
        const auto end = text.find('\n');
        more = end != std::string_view::npos;
        std::string_view one = text.substr(0, end);
        text.remove_prefix(more ? end + 1 : text.size());
        removeLineEnd(one);
        ++m_counts.lines;
        if (!one.empty() && !tells(one, time, 1))
            ++m_counts.other;
    }
}

void LogReader::skippedLine()
{
    ++m_counts.lines;
    ++m_counts.other;
    ++m_counts.tooLong;
}

void LogReader::endOfFile()
{
    m_counts.other += m_block.lines;
    m_block = {};
    m_timeBefore.reset();
}

bool LogReader::tells(std::string_view message, std::optional<LogTime> time, std::uint64_t lines)
{
    auto event = readMessage(message, m_settings);
    if (!event)
        return false;
    m_counts.formats[static_cast<std::size_t>(event->format)] += lines;
    m_counts.unitMissing += event->unitMissing ? 1 : 0;
    seen(std::move(*event), time);
    return true;
}

/// The time a message came with is that of what it marks, unless it has a better one of its own.
void LogReader::seen(LogEvent event, std::optional<LogTime> time)
{
    const auto better = [&](const std::optional<LogTime>& own) {
        return time && (!own || own->grain > time->grain) ? time : own;
    };
    if (event.began || (event.format == LogFormat::ApiGateway && !event.start))
        event.start = better(event.start);
    if (event.how != BackendEnd::Unknown)
        event.end = better(event.end);
    m_see(event, m_counts.lines);
}

} // namespace headroom
