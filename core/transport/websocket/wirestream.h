#pragma once

#include "transport/direct/wire.h"
#include "transport/socketevents.h"
#include "transport/transport.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/system/error_code.hpp>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace headroom {

/// A Wire as Boost.Beast wants its streams (AsyncStream), with what went over it and when. So WebSockets connect as all
/// other requests do, through libcurl, and whatever a Connection says holds for them too. The loop's thread.
class WireStream : private SocketListener {
public:
    using executor_type = boost::asio::io_context::executor_type;
    using Error = boost::system::error_code;

    /// Loop and events outlive this, or it is closed before they go.
    WireStream(boost::asio::io_context& loop, SocketEvents& events, std::unique_ptr<Wire> wire);
    virtual ~WireStream(); ///< not final: Asio derives from what it asks for an executor
    WireStream(const WireStream&) = delete;
    WireStream& operator=(const WireStream&) = delete;

    [[nodiscard]] executor_type get_executor() noexcept { return m_loop.get_executor(); }

    // One of each at a time. Handlers are never called from inside.
    template <typename Buffers, typename Handler> void async_read_some(const Buffers& into, Handler&& handler)
    {
        m_into = {};
        for (auto at = boost::asio::buffer_sequence_begin(into);
             m_into.empty() && at != boost::asio::buffer_sequence_end(into); ++at) {
            const boost::asio::mutable_buffer buffer(*at);
            m_into = {static_cast<char*>(buffer.data()), buffer.size()};
        }
        m_reading = std::make_unique<WaitingHandler<std::decay_t<Handler>>>(std::forward<Handler>(handler));
        read();
    }
    template <typename Buffers, typename Handler> void async_write_some(const Buffers& from, Handler&& handler)
    {
        m_from = {};
        std::size_t next = 0;
        for (auto at = boost::asio::buffer_sequence_begin(from);
             next < m_from.size() && at != boost::asio::buffer_sequence_end(from); ++at) {
            const boost::asio::const_buffer buffer(*at);
            if (buffer.size() > 0)
                m_from[next++] = {static_cast<const char*>(buffer.data()), buffer.size()};
        }
        m_writing = std::make_unique<WaitingHandler<std::decay_t<Handler>>>(std::forward<Handler>(handler));
        write();
    }

    /// What is pending ends as aborted. Harmless twice.
    void close();

    [[nodiscard]] SteadyTime firstByte() const { return m_firstByte; } ///< that came
    [[nodiscard]] SteadyTime lastByte() const { return m_lastByte; }
    [[nodiscard]] std::uint64_t bytesIn() const { return m_bytesIn; }
    [[nodiscard]] std::uint64_t bytesOut() const { return m_bytesOut; }
    /// The connection's own words for why it broke.
    [[nodiscard]] const std::optional<AnswerFault>& fault() const { return m_fault; }

private:
    /// Asio's any_completion_handler would do, but that of Boost 1.81 calls itself for ever when it is assigned to.
    struct Waiting {
        virtual ~Waiting() = default;
        virtual void complete(const Error& error, std::size_t bytes) = 0;
    };
    template <typename Handler> struct WaitingHandler final : Waiting {
        explicit WaitingHandler(Handler waiting)
            : handler(std::move(waiting))
        {
        }
        void complete(const Error& error, std::size_t bytes) override { std::move(handler)(error, bytes); }
        Handler handler;
    };

    void socketReady(SocketNews news) override;
    void read();
    void write();
    /// Libcurl closes the socket: see Wire::whenClosing().
    void closing();
    void complete(std::unique_ptr<Waiting>& waiting, const Error& error, std::size_t bytes);
    void fail(std::unique_ptr<Waiting>& waiting);

    boost::asio::io_context& m_loop;
    SocketEvents& m_events;
    std::unique_ptr<Wire> m_wire; ///< null: closed
    bool m_watched = false; ///< by m_events
    std::shared_ptr<int> m_here = std::make_shared<int>(); ///< what is posted asks whether this still lives
    std::unique_ptr<Waiting> m_reading, m_writing; ///< null: nobody
    std::span<char> m_into;
    std::array<std::string_view, 2> m_from; ///< a frame's head and what it carries
    SteadyTime m_firstByte = neverHappened, m_lastByte = neverHappened;
    std::uint64_t m_bytesIn = 0, m_bytesOut = 0;
    std::optional<AnswerFault> m_fault;
};

// What Beast asks of a stream besides (its "teardown" and "close_socket"); whoever owns one closes it.
inline void beast_close_socket(WireStream& stream)
{
    stream.close();
}

inline void teardown(boost::beast::role_type, WireStream& stream, WireStream::Error& error)
{
    stream.close();
    error = {};
}

template <typename Handler> void async_teardown(boost::beast::role_type, WireStream& stream, Handler&& handler)
{
    boost::asio::post(stream.get_executor(),
                      [handler = std::forward<Handler>(handler)]() mutable { handler(WireStream::Error()); });
}

} // namespace headroom
