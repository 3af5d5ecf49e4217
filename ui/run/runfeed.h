#pragma once

#include "base/result.h"
#include "run/backgroundwork.h"
#include "run/runpicture.h"
#include "run/viewmaker.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace headroom {

class FindingsReader;
class RunController;

/// The run the window shows: one that is being made, or one read from its file. Takes the newest snapshot up to
/// four times a second; the engine never calls into the window. Views are made on a thread of their own, so that what
/// is asked for here is shown a little later. Of a run that is over the view comes once more, when its findings are
/// known. GUI thread.
class RunFeed : public QObject {
    Q_OBJECT
public:
    explicit RunFeed(QObject* parent = nullptr);
    ~RunFeed() override; ///< aborts a run that still goes on; its data is kept

    /// Starts sending. `file` is created. An error leaves what was shown before.
    [[nodiscard]] Result<void> start(const LoadProfile& profile, const QString& file);
    /// Reads a stored run on a thread of its own and shows it then: opened(), or openingFailed(), which comes at once
    /// while another run is being made here. What was shown stays until then. Of the run that is shown, a part that was
    /// chosen stays chosen. One that another program is making is read again and again until it has ended.
    void open(const QString& file);
    [[nodiscard]] BackgroundWork* opening() { return &m_opening; }
    /// Shows no run any more: what was shown is gone. Not while one is being made.
    void close();
    /// Lets go of the file of the run that is shown, so that it can be written to.
    void releaseFile();
    /// Shows a part of the run that is over, or all of it again, soon. A range that holds nothing of the run changes
    /// nothing.
    void setRange(const std::optional<TimeRange>& range);
    /// Which times the charts draw.
    void setLatencies(const ShownLatencies& latencies);
    /// Shows the run that is over as another limit would have had it, or as it was measured again.
    void setWhatIf(std::optional<nanoseconds> limit);
    /// Keeps these markers in the run's file, also while it is being made. markersFailed() where that cannot be.
    void setMarkers(const RunMarkers& markers);
    /// Changes what people added to the stored run that is shown; nobody else here may be reading its file.
    [[nodiscard]] Result<void> changeLabels(const std::function<void(RunLabels&)>& how);
    void stopSending();
    void abort();

    /// True from a start that worked until everything is sent, drained and stored.
    [[nodiscard]] bool running() const { return m_controller != nullptr; }
    [[nodiscard]] bool sending() const;
    [[nodiscard]] const RunView& view() const { return m_view; } ///< as measured

signals:
    void changed(const headroom::RunView& view); ///< what is to be shown: view(), or that under another limit
    void runningChanged(bool running);
    void opened(); ///< view() is of it
    void openingFailed(const QString& reason); ///< what was shown before stays
    /// The run went on, but could not be stored to its end.
    void storingFailed(const QString& reason);
    void markersFailed(const QString& reason); ///< those before stay

private:
    void refresh();
    void finish();
    void ended();
    void makeLive(RunSnapshotPtr snapshot);
    void makeAgain();
    void takeMade(const MadeView& made);
    using Take = void (RunFeed::*)(const Result<MadeView>&);
    void read(BackgroundWork* work, const QString& file, Take take);
    void follow();
    void followLater(nanoseconds work);
    void takeOpened(const Result<MadeView>& made);
    void takeFollowed(const Result<MadeView>& made);
    void show(const MadeView& made);
    void takeFindings(const std::vector<Finding>& findings);
    [[nodiscard]] Result<void> keepMarkers(const RunMarkers& markers);

    std::unique_ptr<RunController> m_controller;
    std::shared_ptr<const LoadProfile> m_profile;
    std::optional<Result<RunSnapshotPtr>> m_last; ///< of the controller's run: all is sent and stored
    RunView m_view; ///< as measured
    RunView m_shown;
    std::optional<TimeRange> m_range;
    std::optional<nanoseconds> m_whatIf;
    ShownLatencies m_latencies;
    RunMarkers m_markers;
    ViewMaker* m_maker = nullptr;
    FindingsReader* m_findings = nullptr;
    BackgroundWork m_opening;
    BackgroundWork m_following; ///< reads a run that another program makes again
    QTimer m_timer;
    QTimer m_follow; ///< until a run that another program makes is read again
};

} // namespace headroom
