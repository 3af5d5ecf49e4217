#pragma once

#include "emulator/cloudwatchlog.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace headroom {

/// Keeps what the emulator logs, with the time it came, for a test on another thread. Must outlive the emulator.
class LogCatcher {
public:
    struct Line {
        std::string text;
        SteadyTime came;
    };

    [[nodiscard]] LogSink sink()
    {
        return [this](std::string_view text) {
            const std::lock_guard lock(m_mutex);
            m_lines.push_back({std::string(text), SteadyClock::now()});
            m_more.notify_all();
        };
    }

    [[nodiscard]] std::vector<Line> lines() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }
    /// Waits, at most 30 s, for count lines that hold part; returns those there are.
    [[nodiscard]] std::vector<Line> await(std::string_view part, std::size_t count = 1)
    {
        std::unique_lock lock(m_mutex);
        m_more.wait_for(lock, std::chrono::seconds(30), [&] { return matching(part).size() >= count; });
        return matching(part);
    }
    [[nodiscard]] std::size_t count(std::string_view part) const
    {
        const std::lock_guard lock(m_mutex);
        return matching(part).size();
    }

private:
    [[nodiscard]] std::vector<Line> matching(std::string_view part) const
    {
        std::vector<Line> found;
        std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(found),
                     [&](const Line& line) { return line.text.find(part) != std::string::npos; });
        return found;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_more;
    std::vector<Line> m_lines;
};

/// The number after name in a REPORT line, such as "\tDuration: "; -1 where it is missing.
inline double reportNumber(const std::string& line, const std::string& name)
{
    const auto at = line.find(name);
    return at == std::string::npos ? -1 : std::stod(line.substr(at + name.size()));
}

} // namespace headroom
