#include "base/programoutput.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

extern char** environ;

namespace headroom {

namespace {

/// A program under way, with the end of the pipe that it writes to.
class Program {
public:
    ~Program()
    {
        if (m_output >= 0)
            ::close(m_output);
    }
    Program() = default;
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// 0, or an errno.
    int start(const std::vector<std::string>& words)
    {
        std::array<int, 2> pipe{};
        if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
            return errno;
        m_output = pipe[0];
        const int failed = spawn(words, pipe[1]);
        ::close(pipe[1]);
        return failed;
    }

    enum class Heard { All, TooLate, TooMuch };
    Heard read(std::string& into, SteadyTime until, std::size_t most) const
    {
        std::array<char, 4096> buffer{};
        for (;;) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - SteadyClock::now());
            pollfd wanted{m_output, POLLIN, 0};
            const int ready = left.count() <= 0 ? 0 : ::poll(&wanted, 1, static_cast<int>(left.count()));
            if (ready < 0 && errno == EINTR)
                continue;
            if (ready <= 0)
                return Heard::TooLate;
            const ssize_t got = ::read(m_output, buffer.data(), buffer.size());
            if (got <= 0)
                return Heard::All;
            if (into.size() + static_cast<std::size_t>(got) > most)
                return Heard::TooMuch;
            into.append(buffer.data(), static_cast<std::size_t>(got));
        }
    }

    /// Its status, once it is over; a program that closed its output and goes on is given until then. -1: it was not.
    int status(SteadyTime until) const
    {
        int status = -1;
        while (::waitpid(m_id, &status, WNOHANG) == 0) {
            if (SteadyClock::now() >= until)
                return kill();
            ::poll(nullptr, 0, 5);
        }
        return status;
    }

    int kill() const
    {
        ::kill(-m_id, SIGKILL); // its own group, see spawn()
        ::waitpid(m_id, nullptr, 0);
        return -1;
    }

private:
    int spawn(const std::vector<std::string>& words, int output)
    {
        std::vector<char*> arguments;
        for (const std::string& word : words)
            arguments.push_back(const_cast<char*>(word.c_str())); // posix_spawn does not write to them
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawnattr_t attributes;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawnattr_init(&attributes);
        ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        sigset_t usual;
        ::sigemptyset(&usual);
        ::sigaddset(&usual, SIGPIPE); // ignored here, see turnWriteSignalsIntoErrors()
        ::sigaddset(&usual, SIGXFSZ);
        ::posix_spawnattr_setsigdefault(&attributes, &usual);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
        const int failed =
            ::posix_spawnp(&m_id, words.front().c_str(), &actions, &attributes, arguments.data(), environ);
        ::posix_spawnattr_destroy(&attributes);
        ::posix_spawn_file_actions_destroy(&actions);
        return failed;
    }

    pid_t m_id = -1;
    int m_output = -1;
};

} // namespace

Result<std::string> programOutput(const std::vector<std::string>& words, nanoseconds patience, std::size_t most)
{
    if (words.empty() || words.front().empty())
        return badInput("no program is named");
    const std::string& name = words.front();
    const SteadyTime until = SteadyClock::now() + patience;
    Program program;
    if (const int failed = program.start(words); failed != 0)
        return badInput(fmt::format("'{}' cannot be run: {}", name, std::generic_category().message(failed)));
    std::string output;
    const Program::Heard heard = program.read(output, until, most);
    const int status = heard == Program::Heard::All ? program.status(until) : program.kill();
    if (heard == Program::Heard::TooMuch)
        return badInput(fmt::format("'{}' said more than {} bytes", name, most));
    if (status == -1)
        return badInput(fmt::format("'{}' was not over within {}", name, formatDuration(patience)));
    if (WIFSIGNALED(status))
        return badInput(fmt::format("'{}' was ended by signal {}", name, WTERMSIG(status)));
    if (WEXITSTATUS(status) != 0)
        return badInput(fmt::format("'{}' ended with {}", name, WEXITSTATUS(status)));
    return output;
}

} // namespace headroom
