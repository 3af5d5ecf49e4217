#pragma once

#include "run/backgroundwork.h"
#include "run/runview.h"
#include "session/samplelist.h"

#include <QList>
#include <QObject>

#include <memory>

namespace headroom {

/// The requests of the run that is shown, read from its file on threads of their own: first which there are, in what
/// order, then those that somebody looks at. GUI thread.
class SamplesFeed : public QObject {
    Q_OBJECT
public:
    static constexpr int pageSize = 128; ///< rows

    explicit SamplesFeed(QObject* parent = nullptr);

    /// Of a run that is over; whatever was listed is of the run before.
    void setRun(const RunView& view);
    /// Lists anew; what was being listed is given up.
    void list(const SampleFilter& filter, const SampleOrder& order);
    /// Reads rows of the newest list, from page * pageSize on; of those asked for meanwhile the last is read first.
    void fetch(int page);
    /// Reads these rows of the newest list, however many: copied() then.
    void copy(const QList<int>& rows);
    /// Lets go of the run's file, so that it can be written to.
    void releaseFile();
    [[nodiscard]] BackgroundWork* listing() { return &m_listing; }

signals:
    void listed(const std::shared_ptr<const headroom::SampleList>& list);
    void fetched(int page, const std::vector<headroom::Sample>& samples);
    void copied(const std::vector<headroom::Sample>& samples);
    void failed(const QString& message);

private:
    void fetchNext();

    QString m_file;
    std::shared_ptr<const SampleList> m_list;
    std::shared_ptr<SampleRows> m_rows; ///< the reading thread's while it reads
    QList<int> m_wanted; ///< pages
    int m_reading = -1; ///< the page that is on its way
    BackgroundWork m_listing;
    BackgroundWork m_fetching;
    BackgroundWork m_copying;
};

} // namespace headroom
