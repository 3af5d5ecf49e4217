#include "store/snapshotcodec.h"

#include "store/bytes.h"
#include "store/jobcodec.h"
#include "store/sealed.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace headroom {

namespace {

/// Seven histograms with every cell filled to the brim, and then some.
constexpr std::size_t longestSecond = 4 * 1024 * 1024;
constexpr std::uint32_t firstRevisionWithCauses = 3;
/// Of requests in flight the first byte, of samples those that are not kept.
constexpr std::uint32_t firstRevisionWithFirstBytes = 4;
constexpr std::uint32_t firstRevisionWithResends = 6;
constexpr std::size_t longestLoad = 256;
/// Mostly what is in flight: some two million requests.
constexpr std::size_t longestState = 16 * 1024 * 1024;

void write(ByteWriter& to, const CellCounts& counts)
{
    to.number(counts.size());
    std::uint32_t next = 0;
    for (const CellCount& entry : counts) {
        to.number(entry.cell - next);
        next = entry.cell + 1;
    }
    for (const CellCount& entry : counts)
        to.number(entry.count);
}

/// Nothing unless every cell exists, holds something, and all together can be counted.
std::optional<CellCounts> readCells(ByteReader& from)
{
    const std::uint64_t size = from.count(2);
    if (size > cells::count)
        return std::nullopt;
    CellCounts counts(size);
    std::uint64_t next = 0;
    for (CellCount& entry : counts) {
        const std::uint64_t gap = from.number();
        if (gap >= cells::count - next)
            return std::nullopt;
        entry = {next + gap, 0};
        next += gap + 1;
    }
    std::uint64_t left = CellCount::mostCounted;
    for (CellCount& entry : counts) {
        const std::uint64_t count = from.number();
        if (count == 0 || count > left)
            return std::nullopt;
        entry = {entry.cell, count};
        left -= count;
    }
    if (from.failed())
        return std::nullopt;
    return counts;
}

bool read(ByteReader& from, CellCounts& counts)
{
    auto cells = readCells(from);
    if (cells)
        counts = std::move(*cells);
    return cells.has_value();
}

void write(ByteWriter& to, const Distribution& distribution)
{
    write(to, distribution.answered);
    write(to, distribution.gatewayTimeout);
    write(to, distribution.otherCensored);
}

bool read(ByteReader& from, Distribution& distribution)
{
    return read(from, distribution.answered) && read(from, distribution.gatewayTimeout)
        && read(from, distribution.otherCensored);
}

void write(ByteWriter& to, const OutcomeCounts& outcomes)
{
    for (const std::uint64_t count : outcomes.of)
        to.number(count);
}

void read(ByteReader& from, OutcomeCounts& outcomes)
{
    for (std::uint64_t& count : outcomes.of)
        count = from.number();
}

bool agree(const SecondOfRun& second)
{
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (second.retries.of[i] > second.outcomes.of[i] || second.retried.of[i] > second.outcomes.of[i])
            return false;
    }
    const std::uint64_t answers = second.outcomes[Outcome::Ok] + second.outcomes[Outcome::NearLimit];
    const std::uint64_t gatewayTimeouts =
        second.outcomes[Outcome::GatewayTimeout] - second.retried[Outcome::GatewayTimeout];
    return totalCount(second.service.answered) == answers && totalCount(second.firstByte) <= answers
        && totalCount(second.service.gatewayTimeout) == second.outcomes[Outcome::GatewayTimeout]
        && totalCount(second.response.answered) == answers
        && totalCount(second.response.gatewayTimeout) == gatewayTimeouts
        && totalCount(second.response.otherCensored)
        == second.outcomes.total() - second.retried.total() - answers - gatewayTimeouts;
}

nanoseconds readTime(ByteReader& from)
{
    return nanoseconds(from.signedNumber());
}

/// A moment that may never have come, as the time that passed until then.
std::int64_t delayOf(nanoseconds moment, nanoseconds plannedStart)
{
    return moment == nanoseconds(-1) ? -1 : (moment - plannedStart).count();
}

nanoseconds readMoment(ByteReader& from, std::uint64_t plannedStart)
{
    const auto delay = static_cast<std::uint64_t>(from.signedNumber());
    return nanoseconds(delay == ~std::uint64_t{0} ? -1 : static_cast<std::int64_t>(plannedStart + delay));
}

void write(ByteWriter& to, const std::vector<InFlightRequest>& requests)
{
    to.number(requests.size());
    nanoseconds last{0};
    for (const InFlightRequest& request : requests) {
        to.signedNumber((request.plannedStart - last).count());
        to.signedNumber(delayOf(request.sent, request.plannedStart));
        to.signedNumber(delayOf(request.firstByte, request.plannedStart));
        last = request.plannedStart;
    }
}

void read(ByteReader& from, std::vector<InFlightRequest>& requests, bool firstBytes)
{
    requests.resize(from.count(firstBytes ? 3 : 2));
    std::uint64_t last = 0; // unsigned, because damaged numbers may overflow
    for (InFlightRequest& request : requests) {
        last += static_cast<std::uint64_t>(from.signedNumber());
        request.plannedStart = nanoseconds(static_cast<std::int64_t>(last));
        request.sent = readMoment(from, last);
        if (firstBytes)
            request.firstByte = readMoment(from, last);
    }
}

bool isMoment(nanoseconds time)
{
    constexpr nanoseconds farthest{std::int64_t{1} << 59}; // 18 years: the difference of two of them does not overflow
    return time >= -farthest && time <= farthest;
}

bool holdsMoments(const RunSnapshot& run)
{
    const auto inFlight = [](const InFlightRequest& request) {
        return isMoment(request.plannedStart) && isMoment(request.sent) && isMoment(request.firstByte);
    };
    const auto failed = [](const FailureExample& failure) {
        return isMoment(failure.firstAt) && isMoment(failure.elapsed);
    };
    return isMoment(run.elapsed) && isMoment(run.sendingTime)
        && std::all_of(run.inFlight.begin(), run.inFlight.end(), inFlight)
        && std::all_of(run.failures.begin(), run.failures.end(), failed);
}

void write(ByteWriter& to, const GeneratorHealth& generator)
{
    to.number(generator.lateStarts);
    to.number(generator.droppedStarts);
    write(to, generator.lag);
    to.signedNumber(generator.maxLag.count());
    to.real(generator.cpuShare);
    to.number(generator.workerCpu.size());
    for (const double share : generator.workerCpu)
        to.real(share);
    to.signedNumber(generator.maxPass.count());
    for (const std::uint64_t count :
         {generator.peakMemory, generator.outOfDescriptors, generator.outOfPorts, generator.outOfMemory})
        to.number(count);
}

bool read(ByteReader& from, GeneratorHealth& generator)
{
    generator.lateStarts = from.number();
    generator.droppedStarts = from.number();
    if (!read(from, generator.lag))
        return false;
    generator.maxLag = readTime(from);
    generator.cpuShare = from.real();
    generator.workerCpu.resize(from.count(1));
    for (double& share : generator.workerCpu)
        share = from.real();
    generator.maxPass = readTime(from);
    for (std::uint64_t* count :
         {&generator.peakMemory, &generator.outOfDescriptors, &generator.outOfPorts, &generator.outOfMemory})
        *count = from.number();
    return true;
}

void write(ByteWriter& to, const std::vector<FailureExample>& failures)
{
    to.number(failures.size());
    for (const FailureExample& example : failures) {
        to.number(static_cast<std::uint64_t>(example.outcome));
        to.number(example.status);
        to.text(example.text);
        to.number(example.count);
        to.signedNumber(example.firstAt.count());
        to.number(static_cast<std::uint64_t>(example.cause));
        to.text(example.headers);
        to.signedNumber(example.elapsed.count());
    }
}

bool readCause(ByteReader& from, FailureExample& example)
{
    const std::uint64_t cause = from.number();
    if (cause >= failureCauseCount)
        return false;
    example.cause = static_cast<FailureCause>(cause);
    example.headers = from.text();
    example.elapsed = readTime(from);
    return true;
}

bool read(ByteReader& from, std::vector<FailureExample>& failures, bool causes)
{
    failures.resize(from.count(5));
    for (FailureExample& example : failures) {
        const std::uint64_t outcome = from.number();
        const std::uint64_t status = from.number();
        if (outcome >= outcomeCount || status > std::numeric_limits<std::uint16_t>::max())
            return false;
        example.outcome = static_cast<Outcome>(outcome);
        example.status = static_cast<std::uint16_t>(status);
        example.text = from.text();
        example.count = from.number();
        example.firstAt = readTime(from);
        if (causes && !readCause(from, example))
            return false;
    }
    return true;
}

bool readJobs(ByteReader& from, RunState& state)
{
    state.jobs = from.number();
    state.jobChunks = from.number();
    return readJobs(from, state.run.openJobs);
}

bool readLeftOut(ByteReader& from, RunState& state)
{
    state.leftOut = from.number();
    state.oneIn = from.number();
    state.wholeUntil = readTime(from);
    return std::has_single_bit(state.oneIn) && (state.leftOut == 0 || state.oneIn > 1);
}

} // namespace

std::string encodeSecond(const SecondOfRun& second)
{
    ByteWriter to;
    to.number(second.second);
    for (const OutcomeCounts* counts : {&second.outcomes, &second.retries, &second.retried})
        write(to, *counts);
    write(to, second.response);
    write(to, second.service);
    write(to, second.firstByte);
    return sealed(to.bytes());
}

std::optional<SecondOfRun> decodeSecond(std::string_view bytes)
{
    const auto plain = unsealed(bytes, longestSecond);
    if (!plain)
        return std::nullopt;
    ByteReader from(*plain);
    SecondOfRun second;
    second.second = static_cast<std::uint32_t>(from.number());
    for (OutcomeCounts* counts : {&second.outcomes, &second.retries, &second.retried})
        read(from, *counts);
    const bool whole =
        read(from, second.response) && read(from, second.service) && read(from, second.firstByte) && from.complete();
    return whole && agree(second) ? std::optional(std::move(second)) : std::nullopt;
}

std::string encodeLoad(const SecondOfLoad& load)
{
    ByteWriter to;
    to.number(load.second);
    for (const std::uint64_t count :
         {load.planned, load.sent, load.finished, load.inFlight, load.lateStarts, load.droppedStarts})
        to.number(count);
    to.signedNumber(load.maxLag.count());
    to.real(load.cpuShare);
    to.number(load.resent);
    return sealed(to.bytes());
}

std::optional<SecondOfLoad> decodeLoad(std::string_view bytes, std::uint32_t revision)
{
    const auto plain = unsealed(bytes, longestLoad);
    if (!plain)
        return std::nullopt;
    ByteReader from(*plain);
    SecondOfLoad load;
    load.second = static_cast<std::uint32_t>(from.number());
    for (std::uint64_t* count :
         {&load.planned, &load.sent, &load.finished, &load.inFlight, &load.lateStarts, &load.droppedStarts})
        *count = from.number();
    load.maxLag = readTime(from);
    load.cpuShare = from.real();
    if (revision >= firstRevisionWithResends)
        load.resent = from.number();
    return from.complete() ? std::optional(load) : std::nullopt;
}

std::string encodeState(const RunState& state)
{
    const RunSnapshot& run = state.run;
    ByteWriter to;
    to.number(static_cast<std::uint64_t>(run.phase));
    to.number(static_cast<std::uint64_t>(run.end));
    to.signedNumber(run.elapsed.count());
    to.signedNumber(run.sendingTime.count());
    for (const std::uint64_t count :
         {run.planned, run.sent, run.finished, state.samples, state.chunks, state.seconds, state.loadRows})
        to.number(count);
    to.number(state.leftOut);
    to.number(state.oneIn);
    to.signedNumber(state.wholeUntil.count());
    to.number(state.requestSeconds.size());
    for (const std::uint64_t count : state.requestSeconds)
        to.number(count);
    write(to, run.outcomes);
    write(to, run.inFlight);
    write(to, run.generator);
    write(to, run.failures);
    to.number(state.jobs);
    to.number(state.jobChunks);
    writeJobs(to, run.openJobs);
    return sealed(to.bytes());
}

std::optional<RunState> decodeState(std::string_view bytes, std::uint32_t revision)
{
    const auto plain = unsealed(bytes, longestState);
    if (!plain)
        return std::nullopt;
    ByteReader from(*plain);
    RunState state;
    RunSnapshot& run = state.run;
    const std::uint64_t phase = from.number();
    const std::uint64_t end = from.number();
    if (phase > static_cast<std::uint64_t>(RunPhase::Finished)
        || end > static_cast<std::uint64_t>(RunEnd::ConditionBroken))
        return std::nullopt;
    run.phase = static_cast<RunPhase>(phase);
    run.end = static_cast<RunEnd>(end);
    run.elapsed = readTime(from);
    run.sendingTime = readTime(from);
    for (std::uint64_t* count :
         {&run.planned, &run.sent, &run.finished, &state.samples, &state.chunks, &state.seconds, &state.loadRows})
        *count = from.number();
    if (revision >= firstRevisionWithFirstBytes && !readLeftOut(from, state))
        return std::nullopt;
    state.requestSeconds.resize(from.count(1));
    for (std::uint64_t& count : state.requestSeconds)
        count = from.number();
    read(from, run.outcomes);
    read(from, run.inFlight, revision >= firstRevisionWithFirstBytes);
    const bool whole = read(from, run.generator) && read(from, run.failures, revision >= firstRevisionWithCauses)
        && (revision < firstRevisionWithJobs || readJobs(from, state)) && from.complete();
    return whole && holdsMoments(run) ? std::optional(std::move(state)) : std::nullopt;
}

} // namespace headroom
