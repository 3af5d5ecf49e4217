#pragma once

#include "truthserver.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace headroom {

/// Jobs as a TruthServer does them, with a log of its own of what it was asked and told: POST /jobs submits one, which
/// is done `take` after that; GET /jobs/N asks for it.
class JobServer {
public:
    using Time = std::chrono::steady_clock::time_point;
    struct Job {
        std::string head; ///< of the request that submitted it
        Time submitted;
        std::vector<Time> polls;
        std::vector<std::string> pollHeads;
        std::optional<Time> told; ///< when a poll was first answered with the result
    };

    explicit JobServer(std::chrono::nanoseconds take)
        : m_take(take)
    {
        m_server.answerBy("/jobs", [this](const TruthServer::Entry& entry) {
            const std::lock_guard lock(m_mutex);
            return entry.path.starts_with("/jobs/") ? asked(entry) : submitted(entry);
        });
    }

    [[nodiscard]] static std::string answer(const std::string& status, const std::string& headers,
                                            const std::string& body)
    {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n"
            + body;
    }

    TruthServer& server() { return m_server; }
    [[nodiscard]] std::string url() const { return m_server.url("/jobs?kind=export"); }
    /// By what they are called: 1, 2, ...
    [[nodiscard]] std::map<int, Job> jobs() const
    {
        const std::lock_guard lock(m_mutex);
        return m_jobs;
    }
    [[nodiscard]] std::size_t mostOpen() const
    {
        const std::lock_guard lock(m_mutex);
        return m_mostOpen;
    }

    // Before the run:
    std::string pollHeaders; ///< of answers that say it goes on
    std::string placeHeader = "Location"; ///< empty: it says nowhere
    std::string place = "/jobs/"; ///< and the number of the job
    std::string acceptBody = "{}";
    std::string doneStatus = "200 OK", doneHeaders;
    std::string doneBody = "{\"status\": \"done\"}";
    int brokenPolls = 0; ///< so many of each job are answered with 503 at first

private:
    std::string submitted(const TruthServer::Entry& entry)
    {
        const int number = static_cast<int>(m_jobs.size()) + 1;
        m_jobs[number] = {entry.head, entry.receivedAt, {}, {}, {}};
        m_mostOpen = std::max(m_mostOpen, ++m_open);
        const std::string where =
            placeHeader.empty() ? std::string() : placeHeader + ": " + place + std::to_string(number) + "\r\n";
        return answer("202 Accepted", where, acceptBody);
    }

    std::string asked(const TruthServer::Entry& entry)
    {
        Job& job = m_jobs[std::atoi(entry.path.c_str() + 6)];
        job.polls.push_back(entry.receivedAt);
        job.pollHeads.push_back(entry.head);
        if (job.polls.size() <= static_cast<std::size_t>(brokenPolls))
            return answer("503 Unavailable", "", "{}");
        if (entry.receivedAt < job.submitted + m_take)
            return answer("202 Accepted", pollHeaders, "{\"status\": \"running\"}");
        m_open -= job.told ? 0 : 1;
        job.told = job.told.value_or(entry.receivedAt);
        return answer(doneStatus, doneHeaders, doneBody);
    }

    const std::chrono::nanoseconds m_take;
    mutable std::mutex m_mutex;
    std::map<int, Job> m_jobs;
    std::size_t m_open = 0, m_mostOpen = 0;
    TruthServer m_server; ///< last: goes first, and with it its thread
};

} // namespace headroom
