#include "store/runwriter.h"

#include "store/runtables.h"

#include <fmt/format.h>

#include <utility>

namespace headroom {

namespace {

/// Jobs take about as much room as samples.
std::size_t waitingIn(const RunUpdate& update)
{
    return update.samples.size() + update.jobs.size();
}

} // namespace

Result<std::unique_ptr<RunWriter>> RunWriter::create(const std::string& path, const RunInfo& info,
                                                     const RunWriterOptions& options)
{
    auto tables = RunTables::create(path, info, options.keepSamples);
    if (!tables)
        return tl::make_unexpected(tables.error());
    return std::unique_ptr<RunWriter>(new RunWriter(path, std::make_unique<RunTables>(std::move(*tables)), options));
}

RunWriter::RunWriter(std::string path, std::unique_ptr<RunTables> tables, const RunWriterOptions& options)
    : m_path(std::move(path))
    , m_options(options)
    , m_tables(std::move(tables))
    , m_thread([this] { work(); })
{
}

RunWriter::~RunWriter()
{
    if (m_thread.joinable())
        stop(nullptr);
}

void RunWriter::enqueue(RunUpdate update)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_error)
            return;
        m_waitingSamples += waitingIn(update);
        if (m_waitingSamples > m_options.mostWaitingSamples)
            m_error = Error{ErrorKind::Storage,
                            fmt::format("'{}' cannot be written as fast as answers come in: {} of them wait", m_path,
                                        m_waitingSamples)};
        else
            m_queue.push_back(std::move(update));
    }
    m_wake.notify_one();
}

void RunWriter::keepLabels(const RunLabels& labels)
{
    const std::lock_guard lock(m_mutex);
    m_labels = labels;
}

std::optional<Error> RunWriter::failed() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

std::size_t RunWriter::waitingSamples() const
{
    const std::lock_guard lock(m_mutex);
    return m_waitingSamples;
}

void RunWriter::fail(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = std::move(error);
}

void RunWriter::stop(const RunSnapshot* last)
{
    {
        const std::lock_guard lock(m_mutex);
        m_last = last;
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Result<void> RunWriter::finish(const RunSnapshot& last)
{
    stop(&last);
    if (const auto error = failed())
        return tl::make_unexpected(*error);
    return {};
}

/// The next thing to write; nothing when all is written and no more will come, or after a failure.
std::optional<RunUpdate> RunWriter::nextUpdate()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return !m_queue.empty() || m_stop || m_error; });
    if (m_queue.empty() || m_error)
        return std::nullopt;
    RunUpdate update = std::move(m_queue.front());
    m_queue.pop_front();
    m_waitingSamples -= waitingIn(update);
    return update;
}

void RunWriter::work()
{
    Result<void> done;
    while (done) {
        auto update = nextUpdate();
        if (!update)
            break;
        done = write(std::move(*update));
    }
    if (done && !failed())
        done = writeRest();
    if (!done)
        fail(done.error());
    // Rolls back what was not committed. The file can be opened from now on, whole or cut.
    m_tables.reset();
}

Result<void> RunWriter::write(RunUpdate update)
{
    if (waitingIn(update) > 0) {
        m_uncommitted = nullptr;
        const auto done = m_tables->append(update.samples).and_then([&] { return m_tables->append(update.jobs); });
        if (!done)
            return done;
    }
    if (!update.snapshot)
        return {};
    const nanoseconds now = update.snapshot->elapsed;
    if (m_lastTransaction >= nanoseconds(0) && now - m_lastTransaction < m_options.transactionEvery) {
        m_uncommitted = std::move(update.snapshot);
        return {};
    }
    m_lastTransaction = now;
    m_uncommitted = nullptr;
    return writeLabels().and_then([&] { return m_tables->commit(*update.snapshot); });
}

Result<void> RunWriter::writeLabels()
{
    std::optional<RunLabels> labels;
    {
        const std::lock_guard lock(m_mutex);
        labels = std::exchange(m_labels, std::nullopt);
    }
    return labels ? m_tables->putLabels(*labels) : Result<void>();
}

Result<void> RunWriter::writeRest()
{
    const RunSnapshot* last = m_last != nullptr ? m_last : m_uncommitted.get();
    if (last != nullptr) {
        if (auto done = writeLabels().and_then([&] { return m_tables->commit(*last); }); !done)
            return done;
    }
    return m_tables->close();
}

} // namespace headroom
