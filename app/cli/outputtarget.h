#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace headroom {

/// Whether an output may be written there, replacing what is: not a run, and none of `inputs`, which the command reads.
/// An empty name and "-" may.
[[nodiscard]] Result<void> checkTarget(const std::string& file, const std::vector<std::string>& inputs = {});

/// Whether a run may be kept there: where one lies already only by force, and then the store keeps that as FILE~ (see
/// RunWriter::create). An empty name may.
[[nodiscard]] Result<void> checkRunTarget(const std::string& file, bool force);

/// Whether no two of these outputs are one file; empty names and "-" are none.
[[nodiscard]] Result<void> checkApart(const std::vector<std::string>& files);

/// Two names of one file, which need not exist.
[[nodiscard]] bool sameFile(const std::string& one, const std::string& other);

} // namespace headroom
