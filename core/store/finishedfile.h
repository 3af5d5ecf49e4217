#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <functional>
#include <string>

namespace headroom {

/// Makes one file of a run that was cut: what its write-ahead log holds is folded in. The error is why not, without the
/// path: somebody writes or reads the run just now, or the file cannot be written.
[[nodiscard]] Result<void> foldIn(const std::string& path);

/// A run file, opened for a look at what stands beside its measurements; errors as those of RunReader::open.
[[nodiscard]] Result<Database> readFinished(const std::string& path);

/// Changes a run file that is no longer being written, in one transaction: all of `change` or nothing. BadInput if it
/// is being written, or read for longer than half a second.
[[nodiscard]] Result<void> changeFinished(const std::string& path,
                                          const std::function<Result<void>(Database&)>& change);

} // namespace headroom
