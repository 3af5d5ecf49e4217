#include "csvoutput.h"

#include "console.h"
#include "interrupt.h"
#include "outputtarget.h"
#include "session/keptsamples.h"
#include "store/runreader.h"

#include <unistd.h>

namespace headroom {

namespace {

/// How much of a file is written: on a terminal, and only of what takes its time.
class WritingLine {
public:
    explicit WritingLine(std::string file)
        : m_file(std::move(file))
    {
    }
    ~WritingLine()
    {
        if (m_percent >= 0)
            tell("\r\033[K");
    }
    WritingLine(const WritingLine&) = delete;
    WritingLine& operator=(const WritingLine&) = delete;

    void show(double share)
    {
        constexpr auto soon = std::chrono::milliseconds(250);
        const int percent = static_cast<int>(share * 100);
        if (!m_terminal || percent == m_percent || SteadyClock::now() < m_began + soon)
            return;
        m_percent = percent;
        tell("\rWriting {}: {} %; Ctrl+C ends it\033[K", m_file, percent);
    }

private:
    std::string m_file;
    bool m_terminal = isatty(STDERR_FILENO) != 0;
    SteadyTime m_began = SteadyClock::now();
    int m_percent = -1;
};

} // namespace

Result<std::string> writeCsv(const RequestsExport& what, const std::string& csv)
{
    if (auto target = checkTarget(csv, {what.run.string()}); !target)
        return tl::make_unexpected(target.error());
    const auto info = RunReader::describe(what.run.string());
    const bool requests = what.rows == RequestsExport::Rows::Requests;
    if (const auto note = info && requests ? keptSamplesNote(*info) : std::nullopt)
        tell("headroom: note: {}\n", *note);
    if (csv == "-")
        return exportRequests(what, [](std::string_view rows, double) { return printResult(std::string(rows)); })
            .map([] { return std::string(); });
    const Interrupt interrupt;
    WritingLine line(csv);
    return writeRequestsCsv(what, csv, [&](double share) {
        line.show(share);
        return interrupt.count() == 0;
    });
}

} // namespace headroom
