#pragma once

#include "run/backgroundwork.h"
#include "run/baseline.h"
#include "run/runview.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

namespace headroom {

class LibraryReader;

/// Finds and reads the baseline of the run that is shown, and again when another one is starred. GUI thread.
class BaselineFeed : public QObject {
    Q_OBJECT
public:
    BaselineFeed(const LibraryReader* library, QObject* parent);
    /// Of the run that is shown now; costs nothing while it stays the same.
    void follow(const RunView& view);

signals:
    void changed(const std::shared_ptr<const headroom::Baseline>& baseline); ///< null: there is none

private:
    struct Wanted {
        std::filesystem::path file; ///< empty: none
        FileStamp stamp{};
        std::optional<TimeRange> range{};
        friend bool operator==(const Wanted&, const Wanted&) = default;
    };
    void look();
    void set(std::shared_ptr<const Baseline> baseline);

    const LibraryReader* m_library;
    std::shared_ptr<const LoadProfile> m_profile;
    QString m_file;
    bool m_live = false;
    std::optional<TimeRange> m_range;
    Wanted m_wanted;
    std::shared_ptr<const Baseline> m_baseline;
    BackgroundWork m_work;
};

} // namespace headroom
