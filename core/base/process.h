#pragma once

#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace headroom {

// What the operating system lends to this process. The one place that knows POSIX here is process_posix.cpp.

/// Raises the number of descriptors this process may hold to the most it may ask for, and returns that number.
/// One request in flight is one descriptor, and the usual soft limit of 1,024 would be met by a small load.
std::size_t raiseDescriptorLimit();

/// CPU time the calling thread has used since it began.
[[nodiscard]] nanoseconds threadCpuTime();

/// Bytes of this process in memory now; 0 where the system does not say.
[[nodiscard]] std::uint64_t residentMemory();

/// How many descriptors requests may use: the raised limit without what the rest of this process needs.
[[nodiscard]] std::size_t requestDescriptors();

/// Bytes that could be taken without swapping; 0 where the system does not say.
[[nodiscard]] std::uint64_t availableMemory();

/// "Intel(R) Xeon(R) ..."; empty where the system does not say.
[[nodiscard]] std::string processorName();

/// CPU time of all this process' threads, ended ones included.
[[nodiscard]] nanoseconds processCpuTime();

/// For how long a connection that was closed from here keeps its port (TIME_WAIT), towards this machine itself or
/// towards others.
[[nodiscard]] nanoseconds portKeptFor(bool loopback);

/// Ports this machine may connect from towards one address; 0 where the system does not say.
[[nodiscard]] std::uint32_t connectingPorts();

/// Makes a peer that hangs up, or a file at its size limit, an error where it happens instead of the process' death by
/// SIGPIPE or SIGXFSZ. Called once at the start of a program.
void turnWriteSignalsIntoErrors();

} // namespace headroom
