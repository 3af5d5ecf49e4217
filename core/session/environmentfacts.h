#pragma once

#include <map>
#include <string>

namespace headroom {

/// What a reader of a run months later needs to know of where it was made: operating system, machine, cores, memory
/// and the libraries that sent. No user, host or file names.
[[nodiscard]] std::map<std::string, std::string> environmentFacts();

} // namespace headroom
