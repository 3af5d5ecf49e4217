#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"
#include "recording/runsnapshot.h"
#include "store/runlabels.h"
#include "store/runwriter.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace headroom {

/// What of a run is kept besides what is measured, and how.
struct RunKeeping {
    RunLabels labels{};
    RunWriterOptions storing{};
    std::map<std::string, std::string> environment{}; ///< facts besides those of this machine
};

/// One run from start to file: the engine that sends and the writer that stores, put together. What the window and
/// the command line hold. Every member may be called from any thread.
///
/// A profile that is to abort when broken is looked at once a second: when a pass condition is broken for good (see
/// analysis/brokenforgood.h), sending stops and what is in flight is waited for. Stopping or aborting it afterwards
/// does not make it a run that the user ended: what decides it is known.
///
/// When all is stored the run is looked at once more, and its digest and findings are kept in its file.
class RunController {
public:
    /// Checks the profile, creates the run file and starts sending. Nothing is left behind when it fails.
    [[nodiscard]] static Result<std::unique_ptr<RunController>>
    start(const LoadProfile& profile, const std::filesystem::path& runFile, const RunKeeping& keeping = {});
    ~RunController(); ///< aborts a run that still goes on, and waits for its file to be closed
    RunController(const RunController&) = delete;
    RunController& operator=(const RunController&) = delete;

    /// The newest state, at most a quarter of a second old. Never null.
    [[nodiscard]] RunSnapshotPtr snapshot() const;
    /// Replaces the run's markers, in its file as well. BadInput for one no run can have. Once finished() it is the
    /// file that has to be changed (store/runlabels.h).
    [[nodiscard]] Result<void> setMarkers(const RunMarkers& markers);
    /// No new requests; those in flight are waited for, at most the drain time (limit + 15 s). Data is kept.
    void stopSending();
    /// Ends at once; requests in flight are recorded as unfinished at their age. Data is kept.
    void abort();
    /// True when everything is sent, drained, stored and looked at (or storing failed).
    [[nodiscard]] bool finished() const;
    /// Waits for finished(). The last snapshot, or the error that kept the run from being stored.
    [[nodiscard]] Result<RunSnapshotPtr> wait();

    /// As it is run: with what the catalogue says of its gateway.
    [[nodiscard]] const LoadProfile& profile() const;
    [[nodiscard]] const std::filesystem::path& runFile() const;

private:
    struct Parts;
    explicit RunController(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace headroom
