#include "recording/latencyhistogram.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <iterator>

namespace headroom {

namespace {

// HdrHistogram's constants for three digits: buckets of 2048 equal cells, each bucket twice as wide as the one before,
// so that all but the first need only their upper half.
constexpr int halfBits = 10;
constexpr std::uint32_t halfCount = 1U << halfBits;
constexpr std::uint64_t subBucketMask = 2 * halfCount - 1;
constexpr std::int64_t highestMicros = std::chrono::duration_cast<std::chrono::microseconds>(cells::highest).count();

/// How many microseconds a cell spans, as a power of two.
std::uint32_t widthBits(std::uint32_t cell)
{
    const std::uint32_t bucket = cell >> halfBits;
    return bucket == 0 ? 0 : bucket - 1;
}

nanoseconds micros(std::uint64_t count)
{
    return std::chrono::microseconds(static_cast<std::int64_t>(count));
}

std::uint64_t lowMicros(std::uint32_t cell)
{
    if (cell < halfCount)
        return cell;
    return static_cast<std::uint64_t>((cell & (halfCount - 1)) + halfCount) << widthBits(cell);
}

} // namespace

namespace cells {

std::uint32_t of(nanoseconds latency)
{
    // Whole microseconds first: what a run file keeps, so that a stored latency falls in the same cell as a live one.
    const std::int64_t us = latency.count() / 1000;
    if (us <= 0)
        return 0;
    if (us > highestMicros)
        return count - 1;
    const auto value = static_cast<std::uint64_t>(us);
    const int bucket = 64 - std::countl_zero(value | subBucketMask) - halfBits - 1;
    return (static_cast<std::uint32_t>(bucket) << halfBits) + static_cast<std::uint32_t>(value >> bucket);
}

nanoseconds low(std::uint32_t cell)
{
    return micros(lowMicros(cell));
}

nanoseconds high(std::uint32_t cell)
{
    return micros(lowMicros(cell) + (std::uint64_t{1} << widthBits(cell)));
}

nanoseconds middle(std::uint32_t cell)
{
    return micros(lowMicros(cell) + ((std::uint64_t{1} << widthBits(cell)) >> 1));
}

} // namespace cells

std::uint64_t totalCount(const CellCounts& counts)
{
    std::uint64_t sum = 0;
    for (const CellCount& entry : counts)
        sum += entry.count;
    return sum;
}

CellCounts merged(const CellCounts& a, const CellCounts& b)
{
    CellCounts sum;
    sum.reserve(a.size() + b.size());
    auto left = a.begin();
    auto right = b.begin();
    while (left != a.end() && right != b.end()) {
        if (left->cell < right->cell)
            sum.push_back(*left++);
        else if (right->cell < left->cell)
            sum.push_back(*right++);
        else {
            sum.push_back({left->cell, left->count + right->count});
            ++left;
            ++right;
        }
    }
    std::copy(left, a.end(), std::back_inserter(sum));
    std::copy(right, b.end(), std::back_inserter(sum));
    sum.shrink_to_fit(); // kept for the whole run, once a second
    return sum;
}

void LatencyHistogram::recordCell(std::uint32_t cell, std::uint64_t times)
{
    if (m_counts.empty())
        m_counts.resize(cells::count);
    m_counts[cell] += times;
    m_total += times;
}

void LatencyHistogram::add(const LatencyHistogram& other)
{
    if (other.m_counts.empty())
        return;
    if (m_counts.empty())
        m_counts.resize(cells::count);
    for (std::uint32_t cell = 0; cell < cells::count; ++cell)
        m_counts[cell] += other.m_counts[cell];
    m_total += other.m_total;
}

void LatencyHistogram::add(const CellCounts& counts)
{
    for (const CellCount& entry : counts)
        recordCell(entry.cell, entry.count);
}

Result<void> LatencyHistogram::subtract(const LatencyHistogram& other)
{
    for (std::uint32_t cell = 0; cell < other.m_counts.size(); ++cell) {
        if (other.m_counts[cell] > at(cell))
            return failure(ErrorKind::Internal,
                           fmt::format("the histogram to take away holds more than is there ({} instead of {} at {})",
                                       other.m_counts[cell], at(cell), formatLatency(cells::middle(cell))));
    }
    if (m_counts.empty())
        return {};
    for (std::uint32_t cell = 0; cell < other.m_counts.size(); ++cell)
        m_counts[cell] -= other.m_counts[cell];
    m_total -= other.m_total;
    return {};
}

void LatencyHistogram::clear()
{
    if (m_total == 0)
        return;
    std::fill(m_counts.begin(), m_counts.end(), 0);
    m_total = 0;
}

CellCounts LatencyHistogram::toCells() const
{
    CellCounts filled;
    if (m_total == 0)
        return filled;
    for (std::uint32_t cell = 0; cell < cells::count; ++cell) {
        if (m_counts[cell] != 0)
            filled.push_back({cell, m_counts[cell]});
    }
    filled.shrink_to_fit();
    return filled;
}

nanoseconds LatencyHistogram::valueAtShare(double share) const
{
    if (m_total == 0)
        return nanoseconds(0);
    // The share reached is compared, not a rank computed from the share: 0.07 * 100 is a little more than 7 in binary.
    std::uint64_t reached = 0;
    std::uint32_t last = 0;
    for (std::uint32_t cell = 0; cell < cells::count; ++cell) {
        if (m_counts[cell] == 0)
            continue;
        reached += m_counts[cell];
        last = cell;
        if (static_cast<double>(reached) / static_cast<double>(m_total) >= share)
            break;
    }
    return cells::middle(last);
}

} // namespace headroom
