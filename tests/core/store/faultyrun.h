#pragma once

#include "faultyfiles.h"
#include "testrun.h"

#include <QString>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace headroom {

/// What a writer that may die at any moment has got done: in memory that it shares with the process that watches it.
struct WrittenSoFar {
    std::atomic<bool> created = false;
    std::atomic<std::uint64_t> written = 0; ///< so many updates are through
    std::atomic<bool> finished = false;
    std::array<char, 512> error{}; ///< what it complained of
};

class SharedProgress {
public:
    SharedProgress()
        : m_at(mmap(nullptr, sizeof(WrittenSoFar), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0))
    {
        if (m_at == MAP_FAILED)
            qFatal("no shared memory");
        new (m_at) WrittenSoFar;
    }
    ~SharedProgress() { munmap(m_at, sizeof(WrittenSoFar)); }
    SharedProgress(const SharedProgress&) = delete;
    SharedProgress& operator=(const SharedProgress&) = delete;
    WrittenSoFar* operator->() const { return static_cast<WrittenSoFar*>(m_at); }
    WrittenSoFar& operator*() const { return *static_cast<WrittenSoFar*>(m_at); }

private:
    void* m_at;
};

/// A run made beforehand: what is handed over, and with that the truth about every state its file may be in.
class MadeRun {
public:
    explicit MadeRun(std::size_t requests, double perSecond)
    {
        Aggregator aggregator(syntheticStart, syntheticKinds);
        const auto receive = [&](std::vector<WorkerInterval> intervals, nanoseconds upTo) {
            RunUpdate update;
            for (WorkerInterval& interval : intervals) {
                aggregator.add(interval);
                update.samples.insert(update.samples.end(), interval.samples.begin(), interval.samples.end());
                update.jobs.insert(update.jobs.end(), interval.jobs.begin(), interval.jobs.end());
            }
            update.snapshot = aggregator.snapshot(RunPhase::Sending, RunEnd::Running, upTo);
            // Without samples nobody can tell when it was taken up. The tail of such a run says nothing new.
            if (!update.samples.empty())
                m_updates.push_back(std::move(update));
        };
        playRun(syntheticRequests(5, requests, perSecond), 2, std::chrono::milliseconds(450), receive);
        m_last = *m_updates.back().snapshot;
        m_last.phase = RunPhase::Finished;
        m_last.end = RunEnd::Completed;
    }

    [[nodiscard]] std::size_t updates() const { return m_updates.size(); }

    /// All of it, an update after the one before was taken up. Says in `progress` how far it came and what went wrong.
    void writeTo(const std::string& path, WrittenSoFar& progress) const
    {
        auto writer = RunWriter::create(path, testInfo());
        if (!writer)
            return complain(writer.error(), progress);
        progress.created = true;
        for (std::size_t i = 0; i < m_updates.size(); ++i) {
            (*writer)->enqueue(m_updates[i]);
            while ((*writer)->waitingSamples() > 0 && !(*writer)->failed()) // a busy machine is slow to wake a sleeper
                ;
            if ((*writer)->failed())
                break;
            progress.written = i; // the one before this: its turn came after that one had been written
        }
        if (const auto done = (*writer)->finish(m_last); !done)
            return complain(done.error(), progress);
        progress.finished = true;
    }

    /// Empty if the file is as a writer that came so far must leave it: exactly one of the states handed over, with
    /// exactly its samples, no more than a second of the run behind. Otherwise what is wrong with it.
    [[nodiscard]] QString wrongIn(const std::string& path, const WrittenSoFar& progress) const
    {
        // Where no run was made yet, or the file is damaged, that is all there is to say.
        const auto complaint = [&](const Error& error) {
            const bool right = !progress.created && error.message.find(path) != std::string::npos;
            return right ? QString() : "an error: " + QString::fromStdString(error.message);
        };
        auto reader = RunReader::open(path);
        if (!reader)
            return complaint(reader.error());
        const RunSnapshot& run = *reader->snapshot();
        const bool whole = reader->info().end == RunEnd::Completed;
        RunInfo info = testInfo();
        info.end = whole ? RunEnd::Completed : RunEnd::Running;
        info.cut = !whole;
        info.samplesKept = run.outcomes.total();
        if (!(reader->info() == info) || (progress.finished && !whole))
            return "another description, or wrongly marked as cut or not";
        RunSnapshot expected;
        std::vector<Sample> samples;
        std::vector<JobRecord> jobs;
        if (!stateAt(run.elapsed, whole, expected, samples, jobs))
            return "a state that was never handed over";
        if (const std::string what = difference(run, expected); !what.empty())
            return "another snapshot: " + QString::fromStdString(what);
        const auto read = readSamples(*reader);
        if (!read)
            return complaint(read.error());
        if (*read != expectedSamples(std::move(samples)))
            return "other samples";
        if (readJobs(*reader) != jobs)
            return "other jobs";
        const std::uint64_t written = progress.written;
        if (written > 0 && run.elapsed + std::chrono::seconds(1) <= m_updates[written - 1].snapshot->elapsed)
            return "more than the last second is lost";
        return {};
    }

private:
    static void complain(const Error& error, WrittenSoFar& progress)
    {
        std::snprintf(progress.error.data(), progress.error.size(), "%s", error.message.c_str());
    }

    bool stateAt(nanoseconds elapsed, bool whole, RunSnapshot& state, std::vector<Sample>& samples,
                 std::vector<JobRecord>& jobs) const
    {
        state.startedAt = syntheticStart;
        if (elapsed == nanoseconds(0))
            return true; // none yet
        for (const RunUpdate& update : m_updates) {
            samples.insert(samples.end(), update.samples.begin(), update.samples.end());
            jobs.insert(jobs.end(), update.jobs.begin(), update.jobs.end());
            if (update.snapshot->elapsed == elapsed) {
                state = whole ? m_last : *update.snapshot;
                return !whole || &update == &m_updates.back();
            }
        }
        return false;
    }

    std::vector<RunUpdate> m_updates;
    RunSnapshot m_last;
};

/// True if the process ended by itself. To be killed is all it may have met.
inline bool endedByItself(pid_t child)
{
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child)
        qFatal("no process");
    if (WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL)
        qFatal("the writer crashed with signal %d", WTERMSIG(status));
    return WIFEXITED(status);
}

/// Writes the run in a process of its own, which is returned.
inline pid_t writeApart(const MadeRun& run, const std::string& path, WrittenSoFar& progress, FaultyFiles::Fault fault,
                        std::uint64_t at = 0)
{
    const pid_t child = fork();
    if (child == 0) {
        const FaultyFiles files(fault, at);
        run.writeTo(path, progress);
        _exit(0);
    }
    return child;
}

inline void removeRun(const std::string& path)
{
    for (const char* part : {"", "-wal", "-shm", "-journal", "~"})
        std::filesystem::remove(path + part);
}

} // namespace headroom
