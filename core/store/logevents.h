#pragma once

#include "base/result.h"
#include "recording/backendrecord.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

// What a server's logs say of a run's requests, kept in the run's own file. It has a table of its own,
//   log_events(chunk, count, data)   chunk 0: what is known of the logs as a whole, count: of all records;
//                                    chunks from 1 on: records, count: of the chunk
// whose data is sealed (store/sealed.h). It is made when it is first written to, in files of every revision: a reader
// that does not know it loses nothing of the run.

/// Puts the log in the place of one that was there before, in one transaction. Errors: what is no run (BadInput), one
/// that is being written or that a RunReader holds open, a full disk (Storage).
[[nodiscard]] Result<void> writeLogEvents(const std::string& runFile, const JoinedLog& log);

/// Nothing if the run has none; damage to it is an error (Storage).
[[nodiscard]] Result<std::optional<JoinedLog>> readLogEvents(const std::string& runFile);

/// Records in one chunk, at most.
inline constexpr std::size_t recordsPerChunk = 4096;

// The chunks, unsealed; decoders read foreign bytes, and whatever is not whole is nothing.
[[nodiscard]] std::string encodeJoinedLog(const JoinedLog& log); ///< without its records
[[nodiscard]] std::optional<JoinedLog> decodeJoinedLog(std::string_view bytes);
[[nodiscard]] std::string encodeBackendRecords(const std::vector<BackendRecord>& records);
[[nodiscard]] std::optional<std::vector<BackendRecord>> decodeBackendRecords(std::string_view bytes);

} // namespace headroom
