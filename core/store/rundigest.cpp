#include "store/rundigest.h"

#include "store/bytes.h"
#include "store/finishedfile.h"
#include "store/runfile.h"
#include "store/runreader.h"
#include "store/sealed.h"
#include "store/snapshotcodec.h"
#include "store/writerlock.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr std::uint64_t shape = 1; ///< of the bytes; another one is not read
constexpr std::size_t longestDigest = 1 << 20;

void put(ByteWriter& bytes, const std::optional<DigestTime>& time)
{
    bytes.number(!time ? 0 : time->atLeast ? 2 : 1);
    if (time)
        bytes.signedNumber(time->time.count());
}

void put(ByteWriter& bytes, const std::optional<double>& share)
{
    bytes.number(share ? 1 : 0);
    if (share)
        bytes.real(*share);
}

std::optional<DigestTime> takeTime(ByteReader& bytes)
{
    const std::uint64_t kind = bytes.number();
    if (kind == 0)
        return std::nullopt;
    return DigestTime{nanoseconds(bytes.signedNumber()), kind == 2};
}

std::optional<double> takeShare(ByteReader& bytes)
{
    return bytes.number() == 0 ? std::nullopt : std::optional(bytes.real());
}

std::vector<FoundThen> takeFindings(ByteReader& bytes)
{
    std::vector<FoundThen> findings(bytes.count(4)); // four texts, each with its length
    for (FoundThen& one : findings) {
        for (std::string* text : {&one.id, &one.title, &one.evidence, &one.remedy})
            *text = bytes.text();
    }
    return findings;
}

RunDigest taken(ByteReader& bytes)
{
    RunDigest digest;
    for (std::string* text : {&digest.profileName, &digest.host, &digest.gateway, &digest.verdict})
        *text = bytes.text();
    digest.limit = nanoseconds(bytes.signedNumber());
    digest.end = static_cast<RunEnd>(std::min(bytes.number(), std::uint64_t(255)));
    digest.startedAt = WallTime(nanoseconds(bytes.signedNumber()));
    digest.elapsed = nanoseconds(bytes.signedNumber());
    digest.sent = bytes.number();
    digest.gatewayTimeouts = bytes.number();
    digest.answeredInTime = takeShare(bytes);
    for (auto* time : {&digest.p50, &digest.p95, &digest.p99})
        *time = takeTime(bytes);
    digest.headroomP95 = takeShare(bytes);
    digest.headroomP99 = takeShare(bytes);
    if (bytes.number() != 0)
        digest.findings = takeFindings(bytes);
    return digest;
}

bool makesSense(const RunDigest& digest)
{
    for (const auto& share : {digest.answeredInTime, digest.headroomP95, digest.headroomP99}) {
        if (share && !std::isfinite(*share))
            return false;
    }
    return digest.end <= RunEnd::ConditionBroken && digest.gatewayTimeouts <= digest.sent;
}

Result<std::optional<RunDigest>> digestIn(Database& database)
{
    const auto table = database.ask("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'digest'");
    if (!table)
        return tl::make_unexpected(table.error());
    if (table->empty())
        return std::nullopt;
    auto select = database.prepare("SELECT data FROM digest");
    if (!select)
        return tl::make_unexpected(select.error());
    const auto row = select->next();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? decodeDigest(select->bytes(0)) : std::nullopt; // a damaged one is made anew from the run
}

Result<RunEnd> endIn(Database& database, std::uint32_t revision, const std::string& path)
{
    auto select = database.prepare("SELECT data FROM state");
    if (!select)
        return tl::make_unexpected(select.error());
    const auto row = select->next();
    if (!row)
        return tl::make_unexpected(row.error());
    if (!*row) // it has only just begun
        return RunEnd::Running;
    const auto state = decodeState(select->bytes(0), revision);
    if (!state)
        return failure(ErrorKind::Storage, fmt::format("'{}' is damaged: the state of the run cannot be read", path));
    return state->run.end;
}

/// Of a run without a digest.
Result<void> readDescription(RunHeader& header, Database& database, std::uint32_t revision, const std::string& path)
{
    const auto info = readInfo(database, path);
    const auto end = info ? endIn(database, revision, path) : tl::make_unexpected(info.error());
    if (!end)
        return tl::make_unexpected(end.error());
    header.profileName = info->name;
    header.profileJson = info->profileJson;
    header.startedAt = info->startedAt;
    header.end = *end;
    return {};
}

} // namespace

std::string encodeDigest(const RunDigest& digest)
{
    ByteWriter bytes;
    bytes.number(shape);
    for (const std::string* text : {&digest.profileName, &digest.host, &digest.gateway, &digest.verdict})
        bytes.text(*text);
    bytes.signedNumber(digest.limit.count());
    bytes.number(static_cast<std::uint64_t>(digest.end));
    bytes.signedNumber(nanoseconds(digest.startedAt.time_since_epoch()).count());
    bytes.signedNumber(digest.elapsed.count());
    bytes.number(digest.sent);
    bytes.number(digest.gatewayTimeouts);
    put(bytes, digest.answeredInTime);
    for (const auto* time : {&digest.p50, &digest.p95, &digest.p99})
        put(bytes, *time);
    put(bytes, digest.headroomP95);
    put(bytes, digest.headroomP99);
    bytes.number(digest.findings ? 1 : 0);
    if (digest.findings) {
        bytes.number(digest.findings->size());
        for (const FoundThen& one : *digest.findings) {
            for (const std::string* text : {&one.id, &one.title, &one.evidence, &one.remedy})
                bytes.text(*text);
        }
    }
    return sealed(bytes.bytes());
}

std::optional<RunDigest> decodeDigest(std::string_view bytes)
{
    const auto plain = unsealed(bytes, longestDigest);
    if (!plain)
        return std::nullopt;
    ByteReader reader(*plain);
    if (reader.number() != shape)
        return std::nullopt;
    RunDigest digest = taken(reader);
    return reader.complete() && makesSense(digest) ? std::optional(std::move(digest)) : std::nullopt;
}

Result<void> writeDigest(const std::string& path, const RunDigest& digest)
{
    return changeFinished(path, [&](Database& database) -> Result<void> {
        if (auto made = database.execute(digestTable); !made)
            return made;
        auto put = database.prepare("REPLACE INTO digest VALUES (1, ?)");
        if (!put)
            return tl::make_unexpected(put.error());
        return put->run(Blob{encodeDigest(digest)});
    });
}

Result<RunHeader> readHeader(const std::string& path)
{
    const auto file = headerOfRun(path);
    auto database = file ? Database::open(path, Database::Access::Read) : tl::make_unexpected(file.error());
    if (!database)
        return tl::make_unexpected(database.error());
    RunHeader header;
    const bool written = hasWriter(path);
    const auto begun = database->execute("BEGIN"); // what follows is of one moment
    auto digest = begun ? digestIn(*database) : tl::make_unexpected(begun.error());
    auto labels = digest ? labelsIn(*database) : tl::make_unexpected(digest.error());
    if (!labels)
        return tl::make_unexpected(labels.error());
    header.labels = std::move(*labels);
    header.digest = std::move(*digest);
    if (!header.digest)
        return readDescription(header, *database, file->revision, path).map([&] {
            header.goesOn = header.end == RunEnd::Running && (written || hasWriter(path));
            return header;
        });
    header.profileName = header.digest->profileName;
    header.startedAt = header.digest->startedAt;
    header.end = header.digest->end;
    return header;
}

} // namespace headroom
