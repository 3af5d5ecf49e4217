#pragma once

#include "serverlog/logenvelope.h"
#include "serverlog/logmessage.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace headroom {

/// What a log was found to consist of.
struct LogCounts {
    std::uint64_t lines = 0;
    std::uint64_t other = 0; ///< of these, told nothing that is read
    std::uint64_t tooLong = 0; ///< of those, longer than longestMessage
    std::uint64_t unitMissing = 0; ///< access lines with a whole number for a time, see LogEvent
    std::array<std::uint64_t, logFormatCount> formats{};
    std::array<std::uint64_t, logEnvelopeCount> envelopes{};
};

/// "CloudWatch log of a Lambda function, from aws logs tail": the formats that the lines had. Empty of none.
[[nodiscard]] std::string formatsInWords(const LogCounts& counts);

/// Reads logs line by line, however long they are, and hands on what each tells. It finds the format by itself; formats
/// may be mixed. JSON may be spread over lines. One thread.
class LogReader {
public:
    /// `line`: the number of the line, from 1, files counted on.
    using See = std::function<void(const LogEvent&, std::uint64_t line)>;
    LogReader(const LogReadSettings& settings, See see)
        : m_settings(settings)
        , m_see(std::move(see))
    {
    }

    /// Without its line end.
    void line(std::string_view text);
    /// A message that came with its time from elsewhere; it may hold line ends.
    void message(std::string_view text, std::optional<LogTime> time);
    /// A line that was too long to be kept.
    void skippedLine();
    /// At the end of each file: JSON that was not closed is given up.
    void endOfFile();

    [[nodiscard]] const LogCounts& counts() const { return m_counts; }

private:
    /// JSON spread over lines, until its braces are closed.
    struct Block {
        std::string text;
        std::optional<LogTime> time;
        std::uint64_t lines = 0;
        std::uint64_t open = 0;
        bool inString = false;
        [[nodiscard]] bool any() const { return lines > 0; }
    };

    void envelopedLine(const EnvelopedLine& line);
    void addToBlock(std::string_view text);
    bool tells(std::string_view message, std::optional<LogTime> time, std::uint64_t lines);
    void seen(LogEvent event, std::optional<LogTime> time);

    LogReadSettings m_settings;
    See m_see;
    LogCounts m_counts;
    Block m_block;
    std::optional<LogTime> m_timeBefore; ///< of a line that held nothing else: `aws logs tail --format json`
};

} // namespace headroom
