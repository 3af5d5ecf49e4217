#include "base/childprogram.h"
#include "base/pipe_posix.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX has it in no header

namespace headroom {

namespace {

constexpr int tenthOfASecond = 100; // ms

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
    bool open() { return openPipe(ends.data()); }
    void close(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(std::exchange(ends[end], -1));
    }
};

/// Ours, with one more; nothing of ours is changed, other threads read it.
std::vector<std::string> environmentWith(const std::string& variable)
{
    const std::string_view name = std::string_view(variable).substr(0, variable.find('=') + 1);
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        if (name.empty() || !std::string_view(*entry).starts_with(name))
            all.emplace_back(*entry);
    }
    if (!variable.empty())
        all.push_back(variable);
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

/// 0, or an errno.
int spawn(const ChildOrder& order, int output, pid_t& child)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    if (order.errorsToo)
        posix_spawn_file_actions_adddup2(&files, output, STDERR_FILENO);
    else
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE); // ignored here, see turnWriteSignalsIntoErrors()
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> words = order.words, environment = environmentWith(order.variable);
    const int failed = posix_spawnp(&child, words.front().c_str(), &files, &attributes, pointersTo(words).data(),
                                    pointersTo(environment).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failed;
}

/// Until everybody who could write has gone. False: nobody wants to hear more.
bool hearAll(int output, const std::function<bool(std::string_view)>& hear)
{
    std::array<char, 4096> buffer{};
    pollfd ready{output, POLLIN, 0};
    while (true) {
        const bool came = ::poll(&ready, 1, tenthOfASecond) > 0;
        const ssize_t bytes = came ? ::read(output, buffer.data(), buffer.size()) : 0;
        if (came && bytes <= 0)
            return true;
        if (!hear({buffer.data(), static_cast<std::size_t>(bytes)}))
            return false;
    }
}

/// It may have closed its output and go on. Nothing: it is still there.
bool ended(pid_t child, int& status)
{
    return ::waitpid(child, &status, WNOHANG) != 0;
}

ChildEnd endGroup(pid_t child)
{
    int status = 0;
    ::kill(-child, SIGTERM);
    for (int waited = 0; waited < 10 && !ended(child, status); ++waited)
        ::poll(nullptr, 0, tenthOfASecond);
    ::kill(-child, SIGKILL); // whoever of the group did not listen
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return {ChildEnd::How::Left, 0};
}

} // namespace

ChildEnd runChild(const ChildOrder& order, const std::function<bool(std::string_view came)>& hear)
{
    Pipe pipe;
    if (!pipe.open())
        return {ChildEnd::How::NotStarted, errno};
    pid_t child = -1;
    if (const int failed = spawn(order, pipe.ends[1], child); failed != 0)
        return {ChildEnd::How::NotStarted, failed};
    pipe.close(1);
    int status = 0;
    bool goOn = hearAll(pipe.ends[0], hear);
    while (goOn && !ended(child, status)) {
        ::poll(nullptr, 0, tenthOfASecond / 10);
        goOn = hear({});
    }
    if (!goOn)
        return endGroup(child);
    if (WIFSIGNALED(status))
        return {ChildEnd::How::Signalled, WTERMSIG(status)};
    return {ChildEnd::How::Exited, WEXITSTATUS(status)};
}

} // namespace headroom
