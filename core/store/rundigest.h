#pragma once

#include "base/result.h"
#include "base/units.h"
#include "recording/runsnapshot.h"
#include "store/runlabels.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

class Database;

/// A percentile as a list shows it: the value, or what it is at least.
struct DigestTime {
    nanoseconds time{0};
    bool atLeast = false;
    friend bool operator==(const DigestTime&, const DigestTime&) = default;
};

/// A finding as it was told when the run had ended.
struct FoundThen {
    std::string id, title, evidence, remedy;
    friend bool operator==(const FoundThen&, const FoundThen&) = default;
};

/// What a list shows of a finished run, kept in its file so that a thousand runs are listed without reading a second of
/// them. Written once, at the end; a run that was cut has none. The numbers are those of the run's summary.
struct RunDigest {
    std::string profileName;
    std::string host; ///< of its first request, with the port where it is not the scheme's own
    std::string gateway; ///< id in the catalogue
    nanoseconds limit{0};
    std::string verdict; ///< PASS, FAIL, INVALID, STOPPED; empty: none
    RunEnd end = RunEnd::Running;
    WallTime startedAt;
    nanoseconds elapsed{0};
    std::uint64_t sent = 0;
    std::uint64_t gatewayTimeouts = 0;
    std::optional<double> answeredInTime; ///< share of all requests
    std::optional<DigestTime> p50, p95, p99; ///< service time
    std::optional<double> headroomP95, headroomP99; ///< shares of the limit; unset where censored
    std::optional<std::vector<FoundThen>> findings; ///< unset: they were not looked for
    friend bool operator==(const RunDigest&, const RunDigest&) = default;
};

/// Sealed (store/sealed.h). Decoding reads foreign bytes: nothing comes back from what is damaged or of another shape.
[[nodiscard]] std::string encodeDigest(const RunDigest& digest);
[[nodiscard]] std::optional<RunDigest> decodeDigest(std::string_view bytes);

/// Replaces the digest in one transaction; errors as those of writeLabels.
[[nodiscard]] Result<void> writeDigest(const std::string& path, const RunDigest& digest);

/// A run file's headers alone: no second of the run and no sample is read.
struct RunHeader {
    std::string profileName;
    std::string profileJson; ///< of a run without a digest, which would say as much
    WallTime startedAt;
    RunEnd end = RunEnd::Running; ///< Running: it was cut, or `goesOn`
    bool goesOn = false; ///< it is being written just now
    RunLabels labels;
    std::optional<RunDigest> digest; ///< unset: cut, or written by a Headroom that kept none
};
/// Errors as those of RunReader::open, as far as the headers show them.
[[nodiscard]] Result<RunHeader> readHeader(const std::string& path);

} // namespace headroom
