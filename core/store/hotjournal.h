#pragma once

#include "base/result.h"

#include <string>

namespace headroom {

/// A writer that dies while it makes its tables, or while it makes one file of its run and the log beside it, leaves a
/// journal of what it was about to overwrite. Puts that back, which needs the right to write and takes nothing away
/// that was ever committed; nothing is done where there is no such journal or its writer lives. Storage, one sentence,
/// if it cannot be put back: the file must not be read then.
[[nodiscard]] Result<void> putBackJournal(const std::string& path);

} // namespace headroom
