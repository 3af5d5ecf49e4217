#pragma once

#include "engine/visit.h"
#include "gateway/classify.h"
#include "recording/jobrecord.h"
#include "scenario/requestmaker.h"
#include "scenario/streamreader.h"
#include "transport/websocket/websockets.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace headroom {

/// A pushed request that is over, with what tells why where it is not done.
struct EndedPush {
    Visit visit;
    Sample handshake; ///< as it was accepted
    JobRecord job;
    std::string why{}; ///< foreign text
    nanoseconds silence{0}; ///< that it ended in
};

/// Hears how pushed requests end that were accepted.
class PushOwner {
public:
    virtual void pushEnded(EndedPush ended) = 0;

protected:
    ~PushOwner() = default;
};

/// The WebSockets of one worker: each begins as a handshake, which is a transfer like any other to whoever hears of
/// those, and is a job from then on until the message comes that is its result. Its request is in flight for all that
/// time, and has its outcome when the job has: a gateway that ends the connection ends the request. All on the worker's
/// thread.
class PushedJobs final : public WebSocketSink {
public:
    struct Terms {
        const LoadProfile& profile;
        const RequestMaker& maker;
        const Classifier& classifier;
        const SteadyTime& runStart; ///< known when the worker starts
    };
    /// All outlive this.
    PushedJobs(Terms terms, TransferSink& handshakes, PushOwner& owner)
        : m_terms(terms)
        , m_handshakes(handshakes)
        , m_owner(owner)
    {
    }
    void openThrough(WebSockets& sockets) { m_sockets = &sockets; }

    /// Opens one now. Its handshake ends in one transferFinished() for `handshake`.
    void open(TransferId handshake, const TransferOrder& order, const Visit& visit);
    /// Said from within that transferFinished(): the handshake was what it should be, and the job goes on. Unsaid, the
    /// WebSocket is closed.
    void accept(Visit visit, const Sample& handshake);

    /// Accepted and not over.
    [[nodiscard]] std::size_t open() const { return m_open; }
    /// What was accepted and is not over, as unfinished as it is now.
    [[nodiscard]] std::vector<JobRecord> openJobs(SteadyTime now) const;
    /// Their requests, as the handshakes left them.
    [[nodiscard]] std::vector<Sample> openHandshakes() const;
    /// Drops everything; nothing is heard of it.
    void abandonAll();

private:
    struct Push {
        TransferId transfer{}; ///< of the handshake
        bool open = false;
        Visit visit;
        Sample handshake;
        JobRecord job;
        Silences silences;
    };

    void handshakeSent(SocketId id, SteadyTime at) override;
    void handshakeEnded(SocketId id, const TransferResult& result) override;
    bool socketMessage(SocketId id, std::string_view message, SteadyTime at) override;
    void socketHeard(SocketId id, SteadyTime at) override;
    void socketClosed(SocketId id, const SocketClosed& closed) override;
    [[nodiscard]] bool isResult(const Push& push, std::string_view message) const;
    void end(SocketId id, JobEnd how, SteadyTime at, std::string why);
    [[nodiscard]] JobRecord jobOf(const Push& push, JobEnd how, SteadyTime at) const;
    [[nodiscard]] SteadyTime steady(nanoseconds runTime) const { return m_terms.runStart + runTime; }

    Terms m_terms;
    TransferSink& m_handshakes;
    PushOwner& m_owner;
    WebSockets* m_sockets = nullptr;
    std::unordered_map<SocketId, Push> m_pushes;
    std::size_t m_open = 0;
    std::uint64_t m_next = 0;
    Push* m_ending = nullptr; ///< whose handshake is being told of
};

/// The job of a request whose handshake went wrong, or was still under way at the end.
[[nodiscard]] JobRecord jobOfHandshake(const Sample& sample);

} // namespace headroom
