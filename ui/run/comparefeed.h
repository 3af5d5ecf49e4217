#pragma once

#include "analysis/comparison/comparison.h"
#include "charts/percentilecurve.h"
#include "run/runview.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace headroom {

/// Runs held against each other, with what a chart draws of each. The candidate comes last everywhere.
struct ComparedRuns {
    std::vector<RunView> runs;
    std::vector<PercentileCurve> response, service; ///< of each run
    Comparison comparison;
};

/// A comparison as its page shows it. A value; cheap to copy.
struct CompareView {
    QStringList files; ///< that were chosen
    ComparisonSettings settings;
    std::optional<TimeRange> range; ///< the part of each run that is compared; unset: all of it
    bool reading = false; ///< what is shown is of the choice before, if there was one
    std::shared_ptr<const ComparedRuns> shown; ///< null: nothing yet, or it could not be read
};

/// The comparison the window shows. Runs are read, and compared, on a thread of its own: they may hold millions of
/// requests each. What was read is kept for another tolerance or candidate. GUI thread.
class CompareFeed : public QObject {
    Q_OBJECT
public:
    explicit CompareFeed(QObject* parent = nullptr);
    ~CompareFeed() override; ///< waits for what it is reading

    enum class Candidate { Newest, Last };
    /// At least two files. What is being read meanwhile is not shown any more.
    void compare(const QStringList& files, Candidate candidate, const ComparisonSettings& settings,
                 const std::optional<TimeRange>& range = {});
    [[nodiscard]] const CompareView& view() const { return m_view; }

signals:
    void changed(const headroom::CompareView& view);
    void failed(const QString& reason); ///< what was shown before stays

private:
    struct Opened {
        QStringList files;
        std::optional<TimeRange> range;
        std::vector<ComparedRun> runs; ///< in their order
    };
    struct Asked {
        QStringList files;
        Candidate candidate = Candidate::Newest;
        ComparisonSettings settings;
        std::optional<TimeRange> range;
    };
    struct Outcome {
        std::shared_ptr<const Opened> opened;
        Result<std::shared_ptr<const ComparedRuns>> shown;
    };
    void startReading();
    void take(const Outcome& outcome);
    [[nodiscard]] static Outcome read(const Asked& asked, std::shared_ptr<const Opened> opened);

    CompareView m_view;
    Candidate m_candidate = Candidate::Newest;
    std::shared_ptr<const Opened> m_opened;
    std::thread m_thread;
    bool m_busy = false;
    bool m_again = false; ///< something else was chosen since the thread began
};

} // namespace headroom
