#pragma once

#include "recording/runupdate.h"
#include "store/runfile.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace headroom {

class RunTables;

struct RunWriterOptions {
    /// At most one transaction in so much run time, as the snapshots' `elapsed` tell it. Zero: one for every snapshot.
    nanoseconds transactionEvery = std::chrono::seconds(1);
    /// Samples and jobs that may wait for the disk (about 90 bytes each); beyond it the writer has failed.
    std::size_t mostWaitingSamples = 4'000'000;
    /// So many samples are kept whatever they are, about 10 bytes each; beyond it plain answers are thinned out
    /// (recording/samplethinning.h). Counts and histograms are of all of them always.
    std::uint64_t keepSamples = 20'000'000;
};

/// Writes a run to its file while it happens, on a thread of its own, so that a slow disk never delays a request.
/// enqueue(), failed() and finish() may be called from any one thread at a time.
class RunWriter {
public:
    /// Makes the file, with nothing in it but the run's description, and starts the thread. The file has its final name
    /// from the start: a run that is killed can be opened as it lies. A run already there is kept as PATH~ (replacing
    /// an older PATH~); any other file stays as it is and is an error (BadInput). Storage if the path cannot be written
    /// or the run there is being written by somebody else.
    [[nodiscard]] static Result<std::unique_ptr<RunWriter>> create(const std::string& path, const RunInfo& info,
                                                                   const RunWriterOptions& options = {});
    /// Without finish() before it the run stays cut, up to the last snapshot handed over.
    ~RunWriter();
    RunWriter(const RunWriter&) = delete;
    RunWriter& operator=(const RunWriter&) = delete;

    /// Never waits. After a failure it does nothing.
    void enqueue(RunUpdate update);
    /// Replaces the run's labels with the next transaction. Any thread, at any time before finish().
    void keepLabels(const RunLabels& labels);
    /// Set from the first thing that could not be written. Then the run file ends with its last transaction, and
    /// measuring on would produce what nobody can keep.
    [[nodiscard]] std::optional<Error> failed() const;
    /// How many samples and jobs wait for the disk.
    [[nodiscard]] std::size_t waitingSamples() const;
    /// Waits until all is written, with `last` as the final state, and leaves one closed file. To be called once, with
    /// an end other than Running, which a reader would take for a cut run.
    [[nodiscard]] Result<void> finish(const RunSnapshot& last);

private:
    RunWriter(std::string path, std::unique_ptr<RunTables> tables, const RunWriterOptions& options);
    void stop(const RunSnapshot* last);
    void work();
    [[nodiscard]] std::optional<RunUpdate> nextUpdate();
    [[nodiscard]] Result<void> write(RunUpdate update);
    [[nodiscard]] Result<void> writeRest();
    [[nodiscard]] Result<void> writeLabels();
    void fail(Error error);

    const std::string m_path;
    const RunWriterOptions m_options;

    // The writing thread's own.
    std::unique_ptr<RunTables> m_tables;
    nanoseconds m_lastTransaction{-1};
    RunSnapshotPtr m_uncommitted; ///< the newest snapshot, if it is not in the file and no sample came after it

    mutable std::mutex m_mutex; ///< guards the rest
    std::condition_variable m_wake;
    std::deque<RunUpdate> m_queue;
    std::size_t m_waitingSamples = 0;
    bool m_stop = false;
    std::optional<RunLabels> m_labels; ///< not yet in the file
    const RunSnapshot* m_last = nullptr; ///< from finish(), which waits; set no later than m_stop
    std::optional<Error> m_error;

    std::thread m_thread; // last: everything else is there when it starts
};

} // namespace headroom
