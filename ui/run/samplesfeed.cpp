#include "run/samplesfeed.h"

#include "display/convert.h"
#include "display/errorsentences.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr qsizetype mostWanted = 8; ///< pages: who scrolls past does not wait for all of them

Result<SampleList> listed(const QString& file, const SampleFilter& filter, const SampleOrder& order,
                          const Progress& progress)
{
    constexpr double shareOfOpening = 0.2; // of the work
    auto reader =
        RunReader::open(stdString(file), [&](double share) { return goesOn(progress, share * shareOfOpening); });
    if (!reader)
        return tl::make_unexpected(reader.error());
    return listSamples(*reader, filter, order,
                       [&](double share) { return goesOn(progress, shareOfOpening + share * (1 - shareOfOpening)); });
}

} // namespace

SamplesFeed::SamplesFeed(QObject* parent)
    : QObject(parent)
{
}

void SamplesFeed::setRun(const RunView& view)
{
    m_file = view.file;
    m_list = std::make_shared<const SampleList>();
    m_rows = std::make_shared<SampleRows>(stdPath(view.file));
    m_wanted.clear();
    m_listing.cancel();
    m_fetching.cancel();
    m_copying.cancel();
}

void SamplesFeed::list(const SampleFilter& filter, const SampleOrder& order)
{
    m_listing.start([this, file = m_file, filter, order](const Progress& progress) -> std::function<void()> {
        auto found = std::make_shared<Result<SampleList>>(headroom::listed(file, filter, order, progress));
        return [this, found] {
            if (!*found) {
                emit failed(errorInLanguage(found->error().message));
                return;
            }
            m_fetching.cancel(); // rows of the list before
            m_wanted.clear();
            m_rows = std::make_shared<SampleRows>(stdPath(m_file));
            m_list = std::make_shared<const SampleList>(std::move(**found));
            emit listed(m_list);
        };
    });
}

void SamplesFeed::fetch(int page)
{
    if (m_fetching.running() && page == m_reading)
        return;
    m_wanted.removeAll(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeLast();
    if (!m_fetching.running())
        fetchNext();
}

void SamplesFeed::fetchNext()
{
    if (m_wanted.isEmpty())
        return;
    const int page = m_reading = m_wanted.takeFirst();
    const std::size_t from = static_cast<std::size_t>(page) * pageSize;
    if (from >= m_list->places.size())
        return fetchNext();
    m_fetching.start([this, page, from, list = m_list, rows = m_rows](const Progress&) -> std::function<void()> {
        const std::size_t count = std::min<std::size_t>(pageSize, list->places.size() - from);
        auto read =
            std::make_shared<Result<std::vector<Sample>>>(rows->at(std::span(list->places).subspan(from, count)));
        return [this, page, read] {
            if (*read)
                emit fetched(page, **read);
            else
                emit failed(errorInLanguage(read->error().message));
            fetchNext();
        };
    });
}

void SamplesFeed::copy(const QList<int>& rows)
{
    m_copying.start([this, rows, list = m_list, file = m_file](const Progress&) -> std::function<void()> {
        std::vector<SamplePlace> places;
        for (const int row : rows)
            places.push_back(list->places[static_cast<std::size_t>(row)]);
        auto read = std::make_shared<Result<std::vector<Sample>>>(SampleRows(stdPath(file)).at(places));
        return [this, read] {
            if (*read)
                emit copied(**read);
            else
                emit failed(errorInLanguage(read->error().message));
        };
    });
}

void SamplesFeed::releaseFile()
{
    m_wanted.clear();
    m_listing.cancelAndWait();
    m_fetching.cancelAndWait();
    m_copying.cancelAndWait();
}

} // namespace headroom
