#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// A server of the tests' own that does what the path says and logs what it did: the ground truth that counts and
/// times are held against. Loopback, one thread, HTTP/1.1 with keep-alive, written on sockets so that it can also
/// misbehave. Paths (a query after them is ignored):
///   /ok                 200 at once              /status/CODE     that status at once
///   /delay/MS           200 after that time      /hang            never answers
///   /garbage            not HTTP                 /close           closes without a byte
///   /reset-header       RST inside the header    /reset-body      RST inside the body
///   /short-body         closes inside the body   /huge-header     a header of 1 MB
///   /endless            a chunked body that never ends (64 kB every 10 ms)
///   /last/MS            200 after that time with Connection: close
///   /slow-read/KB       reads that many kB of the body every 10 ms, then 200
class TruthServer {
public:
    struct Entry {
        std::string method;
        std::string path;
        std::string head; ///< request line and headers as they came
        std::string body;
        std::chrono::steady_clock::time_point receivedAt; ///< the whole request was there
    };

    /// Port 0: a free one. One given is taken even if it was in use a moment ago.
    explicit TruthServer(std::uint16_t port = 0);
    ~TruthServer();

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] std::string url(const std::string& path) const;

    /// From now on these bytes are the answer for the path, whatever they are; the connection stays open.
    void answerWith(const std::string& path, const std::string& bytes);

    /// From now on what `answer` makes of a request is the answer for every path that begins so; on the server's
    /// thread.
    void answerBy(const std::string& prefix, std::function<std::string(const Entry&)> answer);

    /// From now on the whole server stands still for `length` at the end of every `period`: it accepts, reads and
    /// answers nothing, as in a long garbage collection.
    void freezeEvery(std::chrono::nanoseconds period, std::chrono::nanoseconds length);

    /// When it closes a connection that has had its answers.
    enum class HangUp {
        AfterTheLast, ///< with the last of them, without having said so
        OnTheNext, ///< once the next request has been read, without a byte
    };
    /// From now on a connection gets at most so many answers.
    void hangUpAfter(std::uint64_t answers, HangUp when);

    // What it did so far; any thread.
    [[nodiscard]] std::vector<Entry> log() const;
    [[nodiscard]] std::uint64_t requests() const;
    [[nodiscard]] std::uint64_t answered() const; ///< whole answers written
    [[nodiscard]] std::uint64_t connections() const; ///< accepted
    [[nodiscard]] std::uint64_t hungUp() const; ///< connections closed because of hangUpAfter()
    [[nodiscard]] std::uint64_t mostAtOnce() const; ///< requests in work at the same time

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace headroom
