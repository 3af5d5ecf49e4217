#pragma once

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace headroom {

struct PeerRun {
    bool ran = false; ///< started and ended with 0
    double mostMemory = 0; ///< kB resident at the most, looked at every 20 ms (rusage would count this process's too)
};

/// A line of a process's status that counts kB; 0 once it has gone.
inline double residentKilobytes(const std::string& process, const std::string& line)
{
    std::ifstream status("/proc/" + process + "/status");
    for (std::string word; status >> word;) {
        double kilobytes = 0;
        if (word == line && status >> kilobytes)
            return kilobytes;
    }
    return 0;
}

/// Runs another load generator to its end; its output goes nowhere.
inline PeerRun runPeer(const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    int begun[2]; // closed by exec: before it the child is still this program, and as large
    if (pipe2(begun, O_CLOEXEC) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    close(begun[1]);
    char unused = 0;
    static_cast<void>(read(begun[0], &unused, 1) == 0);
    close(begun[0]);
    if (child < 0)
        return {};
    PeerRun run;
    int status = 0;
    for (pid_t ended = 0; ended == 0; ended = waitpid(child, &status, WNOHANG)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        run.mostMemory = std::max(run.mostMemory, residentKilobytes(std::to_string(child), "VmHWM:"));
    }
    run.ran = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return run;
}

} // namespace headroom
