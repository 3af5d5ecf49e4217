#include "session/samplelist.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace headroom {

namespace {

constexpr std::size_t chunksKept = 24; ///< about 1 MB each

struct Entry {
    std::int64_t key = 0;
    SamplePlace place;
};

bool before(const Entry& a, const Entry& b)
{
    return std::tie(a.key, a.place.chunk, a.place.row) < std::tie(b.key, b.place.chunk, b.place.row);
}

/// The first `most` of an order, whatever comes: twice as many are gathered, then the later half is let go.
class FirstOfOrder {
public:
    explicit FirstOfOrder(std::size_t most)
        : m_most(most)
    {
    }

    void add(const Entry& entry)
    {
        if (entry.key > m_worst) // places come ascending: of equal keys the earlier one is kept
            return;
        m_entries.push_back(entry);
        if (m_entries.size() >= 2 * m_most)
            cut();
    }

    [[nodiscard]] std::vector<SamplePlace> take()
    {
        if (m_entries.size() > m_most)
            cut();
        std::sort(m_entries.begin(), m_entries.end(), before);
        std::vector<SamplePlace> places;
        places.reserve(m_entries.size());
        for (const Entry& entry : m_entries)
            places.push_back(entry.place);
        return places;
    }

private:
    void cut()
    {
        const auto last = m_entries.begin() + static_cast<std::ptrdiff_t>(m_most - 1);
        std::nth_element(m_entries.begin(), last, m_entries.end(), before);
        m_worst = last->key;
        m_entries.resize(m_most);
    }

    std::size_t m_most;
    std::int64_t m_worst = std::numeric_limits<std::int64_t>::max();
    std::vector<Entry> m_entries;
};

} // namespace

Result<SampleList> listSamples(RunReader& reader, const SampleFilter& filter, const SampleOrder& order,
                               const Progress& progress, std::size_t most)
{
    SampleMatcher matcher(filter, reader.snapshot()->failures);
    FirstOfOrder first(std::max<std::size_t>(1, most));
    SampleList list;
    list.kept = reader.info().samplesKept;
    std::uint32_t chunk = 0;
    std::uint64_t seen = 0;
    bool goOn = true;
    const double all = static_cast<double>(std::max<std::uint64_t>(1, reader.info().samplesKept));
    const auto read = reader.forEachChunk([&](const SampleChunk& samples) {
        for (std::uint32_t row = 0; row < samples.samples.size(); ++row) {
            const Sample& sample = samples.samples[row];
            if (!matcher.passes(sample))
                continue;
            ++list.matching;
            const std::int64_t key = sampleKey(sample, order.column);
            first.add({order.descending ? -key : key, {chunk, row}});
        }
        ++chunk;
        seen += samples.samples.size();
        goOn = goesOn(progress, static_cast<double>(seen) / all);
        return goOn;
    });
    if (!read)
        return tl::make_unexpected(read.error());
    if (!goOn)
        return failure(ErrorKind::Storage, "reading the samples was given up");
    list.places = first.take();
    return list;
}

Result<std::vector<Sample>> SampleRows::at(std::span<const SamplePlace> places)
{
    std::vector<Sample> samples;
    samples.reserve(places.size());
    std::optional<RunReader> reader;
    for (const SamplePlace& place : places) {
        const auto unpacked = chunk(place.chunk, reader);
        if (!unpacked)
            return tl::make_unexpected(unpacked.error());
        if (place.row >= (*unpacked)->size())
            return failure(ErrorKind::Storage, "the run's samples are not those that were listed");
        samples.push_back((**unpacked)[place.row]);
    }
    return samples;
}

Result<const std::vector<Sample>*> SampleRows::chunk(std::uint32_t index, std::optional<RunReader>& reader)
{
    const auto known = std::find_if(m_unpacked.begin(), m_unpacked.end(),
                                    [&](const Unpacked& unpacked) { return unpacked.chunk == index; });
    if (known != m_unpacked.end()) {
        m_unpacked.splice(m_unpacked.begin(), m_unpacked, known);
    } else {
        if (!reader) {
            auto opened = RunReader::openForChunks(m_file.string());
            if (!opened)
                return tl::make_unexpected(opened.error());
            reader = std::move(*opened);
        }
        auto stored = reader->chunk(index);
        if (!stored)
            return tl::make_unexpected(stored.error());
        m_unpacked.push_front({index, std::move(stored->samples)});
        if (m_unpacked.size() > chunksKept)
            m_unpacked.pop_back();
    }
    return &m_unpacked.front().samples;
}

} // namespace headroom
