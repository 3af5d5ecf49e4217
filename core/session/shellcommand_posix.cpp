#include "profile/redaction.h"
#include "session/shellcommand.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX has it in no header

namespace headroom {

namespace {

constexpr int tenthOfASecond = 100; // ms
constexpr std::size_t keptOutput = 4096; ///< of its end: the last line is all that is told

/// Both ends are closed with it, but for what was given away.
struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() = default;
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        close(0);
        close(1);
    }
    bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    void close(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(std::exchange(ends[end], -1));
    }
};

/// Ours, with one more; nothing of ours is changed, other threads read it.
std::vector<std::string> environmentWith(const std::string& value)
{
    const std::string_view name = "HEADROOM_VALUE=";
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        if (!std::string_view(*entry).starts_with(name))
            all.emplace_back(*entry);
    }
    all.push_back(std::string(name) + value);
    return all;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// The shell's process; -1, with errno set.
pid_t started(const std::string& command, const std::string& value, int output)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE); // ignored here, see turnWriteSignalsIntoErrors()
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    // A group of its own: it can be ended with all that it started.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> arguments{"sh", "-c", command}, environment = environmentWith(value);
    pid_t child = -1;
    errno = posix_spawn(&child, "/bin/sh", &files, &attributes, pointersTo(arguments).data(),
                        pointersTo(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return errno == 0 ? child : -1;
}

/// Until everybody who could write has gone, or nobody wants to wait. False: the latter.
bool readToItsEnd(int output, std::string& text, const std::function<bool()>& goOn)
{
    std::array<char, 1024> buffer{};
    pollfd ready{output, POLLIN, 0};
    while (goOn()) {
        if (::poll(&ready, 1, tenthOfASecond) <= 0)
            continue;
        const ssize_t came = ::read(output, buffer.data(), buffer.size());
        if (came <= 0)
            return true;
        text.append(buffer.data(), static_cast<std::size_t>(came));
        if (text.size() > keptOutput)
            text.erase(0, text.size() - keptOutput);
    }
    return false;
}

std::string lastLine(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    return withoutLikelySecrets(text.substr(text.rfind('\n') + 1)); // npos + 1 is 0
}

std::string endInWords(int status)
{
    return WIFSIGNALED(status) ? fmt::format("ended by signal {}", WTERMSIG(status))
                               : fmt::format("exit code {}", WEXITSTATUS(status));
}

} // namespace

Result<void> runShellCommand(const std::string& command, const std::string& value, const std::function<bool()>& goOn)
{
    Pipe pipe;
    const pid_t child = pipe.open() ? started(command, value, pipe.ends[1]) : -1;
    if (child < 0)
        return failure(ErrorKind::Internal, fmt::format("'{}' cannot be started: {}", command, std::strerror(errno)));
    pipe.close(1);
    std::string output;
    const bool ended = readToItsEnd(pipe.ends[0], output, goOn);
    if (!ended)
        ::kill(-child, SIGTERM);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (!ended || status == 0)
        return {};
    const std::string line = lastLine(std::move(output));
    return badInput(fmt::format("'{}' failed for {} ({}), so it was not measured{}{}", command, value,
                                endInWords(status), line.empty() ? "" : ": ", line));
}

} // namespace headroom
