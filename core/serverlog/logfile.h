#pragma once

#include "base/result.h"
#include "serverlog/gzipsource.h"
#include "serverlog/logreader.h"

#include <filesystem>
#include <istream>

namespace headroom {

/// Reads a whole log into `reader`: a file, gzipped or not (exports to S3 are), or standard input for "-". Streams:
/// memory does not grow with the file. Errors name the file; what was read before one stays read. With false from
/// `watch` it stops, and what it returns is not to be used.
[[nodiscard]] Result<void> readLogFile(const std::filesystem::path& file, LogReader& reader,
                                       const GzipSource::Watch& watch = {});

/// The same from a stream. The JSON of `aws logs filter-log-events`, on one line or many, is known by how it begins;
/// false where that breaks off.
[[nodiscard]] bool readLogStream(std::istream& in, LogReader& reader);

} // namespace headroom
