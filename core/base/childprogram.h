#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A program to run: what it is called, looked up in PATH, and its arguments. No shell but where it is one.
struct ChildOrder {
    std::vector<std::string> words;
    std::string variable{}; ///< "NAME=value" beside our own environment; empty: none
    bool errorsToo = false; ///< what it says on standard error is heard as well, in its order, not let go
};

/// How it ended.
struct ChildEnd {
    enum class How { Exited, Signalled, Left, NotStarted };
    How how = How::NotStarted;
    int number = 0; ///< exit code, signal, or errno
};

/// Runs it and waits for its end; any thread. It has nothing to read, signals as usual and a process group of its own.
/// `hear` is given what it writes, and nothing ten times a second; where it says no, the program and all it started are
/// sent SIGTERM, a second later SIGKILL, and the end is Left. The one place that knows POSIX is childprogram_posix.cpp.
[[nodiscard]] ChildEnd runChild(const ChildOrder& order, const std::function<bool(std::string_view came)>& hear);

} // namespace headroom
