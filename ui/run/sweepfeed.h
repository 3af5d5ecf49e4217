#pragma once

#include "base/result.h"
#include "run/backgroundwork.h"
#include "session/sweeprun.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <variant>

namespace headroom {

/// What a sweep is asked for.
struct SweepAsk {
    std::variant<Sweep, SweepPair> what;
    double share = 0.95; ///< the percentile that decides
    std::string before{}; ///< what makes the target ready for a value, see SweepOrder
    [[nodiscard]] bool pair() const { return std::holds_alternative<SweepPair>(what); }
};
/// Every value checked. BadInput names what cannot be sent.
[[nodiscard]] Result<std::vector<PlannedRun>> plannedFor(const LoadProfile& profile, const SweepAsk& ask);

/// A sweep as its page shows it, made now or read from its runs. A value.
struct SweepView {
    std::shared_ptr<const LoadProfile> profile; ///< null: nothing was swept yet
    std::string name; ///< of what is varied: the tag
    double share = 0.95;
    std::vector<PlannedRun> planned; ///< empty of one that was read
    SweepProgress progress;
    nanoseconds length{0}; ///< what sending takes by its plan
    std::optional<SweepResult> result; ///< of the runs that have ended; unset before there is one
    std::string comparison; ///< of a pair that was made: how the halves differ, a sentence
    bool going = false;
    bool stopping = false; ///< nothing more is sent; what is in flight is waited for

    [[nodiscard]] bool over() const { return result && !going; }
};

/// The sweep the window makes or has read. It runs on its own thread and never calls into the window, which takes its
/// progress four times a second. GUI thread.
class SweepFeed : public QObject {
    Q_OBJECT
public:
    explicit SweepFeed(QObject* parent = nullptr);
    ~SweepFeed() override; ///< aborts a sweep that still goes on; its runs are kept

    /// Starts; the runs are kept in `folder`. An error leaves what was shown before.
    [[nodiscard]] Result<void> start(const LoadProfile& profile, const SweepAsk& ask, const QString& folder);
    void stop();
    void abort();
    /// Reads runs that were made before: run files, or the one folder they are in. opened() then, or failed().
    void open(const QStringList& files);
    /// Another percentile decides; of the runs that are there.
    void setShare(double share);

    [[nodiscard]] bool running() const { return m_run != nullptr; }
    [[nodiscard]] BackgroundWork* reading() { return &m_reading; }
    [[nodiscard]] const SweepView& view() const { return m_view; }

signals:
    void changed(const headroom::SweepView& view);
    void runningChanged(bool running);
    void opened();
    void failed(const QString& reason);

private:
    void refresh();
    void finish();
    void judge();
    void compareHalves();

    std::unique_ptr<SweepRun> m_run;
    SweepView m_view;
    QTimer m_timer;
    BackgroundWork m_reading;
};

} // namespace headroom
