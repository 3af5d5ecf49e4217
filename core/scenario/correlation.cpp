#include "scenario/correlation.h"

#include "scenario/mixing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <random>

namespace headroom {

namespace {

/// Every sending of a run is a number of its own, and never zero.
std::uint64_t packed(const SentRequest& sent)
{
    return ((sent.number + 1) << 24) | (std::uint64_t(sent.step & 0xfff) << 12) | (sent.attempt & 0xfff);
}

/// A permutation of the 64-bit numbers above zero, another one for each key: what goes in different comes out
/// different. Zero, which W3C Trace Context forbids, would come out for one number; that one takes what zero, which
/// never goes in, would have become.
std::uint64_t permuted(std::uint64_t x, std::uint64_t key, std::uint64_t otherKey)
{
    const auto through = [&](std::uint64_t value) { return mix64(mix64(value ^ key) ^ otherKey); };
    const std::uint64_t y = through(x);
    return y == 0 ? through(0) : y;
}

/// What permuted() made a value of.
std::uint64_t unpermuted(std::uint64_t y, std::uint64_t key, std::uint64_t otherKey)
{
    const auto back = [&](std::uint64_t value) { return unmix64(unmix64(value) ^ otherKey) ^ key; };
    const std::uint64_t x = back(y);
    return x == 0 ? back(0) : x; // zero never goes in: it was the value whose place zero took
}

/// The first 64 of an id's own 128 bits; nothing if it has none of the forms that ids have.
std::optional<std::uint64_t> highBitsOf(std::string_view id)
{
    std::string digits;
    const auto add = [&](std::size_t at, std::size_t count) { digits += id.substr(at, count); };
    if (id.size() == 36 && id[8] == '-' && id[13] == '-' && id[18] == '-' && id[23] == '-') {
        add(0, 8);
        add(9, 4);
        add(15, 3);
    } else if (id.size() == 55 && id.starts_with("00-")) {
        add(3, 16);
    } else if (id.size() == 35 && id.starts_with("1-")) {
        add(11, 16);
    } else {
        return std::nullopt;
    }
    std::uint64_t high = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), high, 16);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    if (id.size() != 36)
        return high;
    std::uint64_t variant = 0; // holds the last four of them
    const auto [last, wrong] = std::from_chars(id.data() + 19, id.data() + 23, variant, 16);
    if (wrong != std::errc{} || last != id.data() + 23)
        return std::nullopt;
    return high << 4 | (variant >> 10 & 0xf);
}

/// The root of this trace id, whose seconds may be a few off: files of earlier versions name a start of the run that is
/// a tenth of a second before the one its ids were made with, which can be the second before.
bool isRoot(std::string_view id, std::string_view trace, WallTime runStart)
{
    constexpr std::string_view before = "Root=";
    constexpr std::size_t behindSeconds = 10; // "1-5759e988"
    if (id.size() + before.size() != trace.size()
        || id.substr(behindSeconds) != trace.substr(before.size() + behindSeconds))
        return false;
    std::uint32_t seconds = 0;
    const auto [end, error] = std::from_chars(id.data() + 2, id.data() + behindSeconds, seconds, 16);
    const auto start = static_cast<std::int64_t>(WallClock::to_time_t(runStart));
    return error == std::errc{} && end == id.data() + behindSeconds && std::abs(std::int64_t{seconds} - start) <= 2;
}

/// Unique in `high`; `low` tells it from the ids of other runs.
struct Bits {
    std::uint64_t high;
    std::uint64_t low;
};

Bits bitsOf(const RunKey& run, const SentRequest& sent)
{
    const std::uint64_t x = packed(sent);
    return {permuted(x, run.high, run.low), permuted(x, mixed({run.high, run.low, 1}), mixed({run.high, run.low, 2}))};
}

} // namespace

std::string uuidText(std::uint64_t high, std::uint64_t low)
{
    const std::uint64_t variant = 0x8000'0000'0000'0000ULL | ((high & 0xf) << 58) | (low >> 6);
    return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff, (high >> 4) & 0xfff,
                       variant >> 48, variant & 0xffff'ffff'ffffULL);
}

RunKey newRunKey()
{
    std::random_device device;
    const auto draw = [&] { return (std::uint64_t(device()) << 32) | device(); };
    return {draw(), draw()};
}

std::string formatRunKey(const RunKey& key)
{
    return fmt::format("{:016x}{:016x}", key.high, key.low);
}

Result<RunKey> parseRunKey(std::string_view text)
{
    RunKey key;
    const auto read = [](std::string_view digits, std::uint64_t& value) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        return error == std::errc{} && end == digits.data() + digits.size();
    };
    if (text.size() != 32 || !read(text.substr(0, 16), key.high) || !read(text.substr(16), key.low))
        return badInput(fmt::format("'{}' is not a run's key of 32 hex digits", text));
    return key;
}

RequestIds requestIds(const RunKey& run, const SentRequest& sent, WallTime runStart)
{
    const Bits bits = bitsOf(run, sent);
    const std::uint64_t parent = permuted(packed(sent), mixed({run.high, run.low, 3}), mixed({run.high, run.low, 4}));
    const auto seconds = static_cast<std::uint32_t>(WallClock::to_time_t(runStart));
    RequestIds ids;
    ids.request = uuidText(bits.high, bits.low);
    ids.traceparent = fmt::format("00-{:016x}{:016x}-{:016x}-01", bits.high, bits.low, parent);
    ids.amznTraceId = fmt::format("Root=1-{:08x}-{:016x}{:08x}", seconds, bits.high, bits.low >> 32);
    return ids;
}

std::optional<SentRequest> requestWithId(const RunKey& run, std::string_view id, WallTime runStart)
{
    const auto high = highBitsOf(id);
    if (!high || *high == 0)
        return std::nullopt;
    const std::uint64_t x = unpermuted(*high, run.high, run.low);
    if (x >> 24 == 0)
        return std::nullopt;
    const SentRequest sent{(x >> 24) - 1, static_cast<std::uint32_t>(x & 0xfff),
                           static_cast<std::uint32_t>(x >> 12 & 0xfff)};
    const RequestIds ids = requestIds(run, sent, runStart);
    constexpr std::size_t traceId = 35; // "00-" and the trace id; every hop writes a parent of its own behind it
    const bool same = id == ids.request || isRoot(id, ids.amznTraceId, runStart)
        || (id.size() == ids.traceparent.size() && id.substr(0, traceId) == ids.traceparent.substr(0, traceId));
    return same ? std::optional(sent) : std::nullopt;
}

std::vector<Header> correlationHeaders(const Correlation& wanted, const RequestIds& ids)
{
    std::vector<Header> headers;
    if (!wanted.header.empty())
        headers.push_back({wanted.header, ids.request});
    if (wanted.traceparent)
        headers.push_back({"traceparent", ids.traceparent});
    if (wanted.amznTraceId)
        headers.push_back({"X-Amzn-Trace-Id", ids.amznTraceId});
    return headers;
}

} // namespace headroom
