#pragma once

#include "emulator/cloudwatchlog.h"
#include "emulator/democache.h"
#include "emulator/emulatorsettings.h"
#include "emulator/gatewayids.h"
#include "emulator/gatewaypersonality.h"
#include "emulator/instancepool.h"
#include "emulator/upstreamaddress.h"

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <atomic>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace headroom {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

// The concrete executor instead of any_io_executor: smaller and faster, and thousands of them wait at once.
using IoExecutor = asio::io_context::executor_type;
using IoSocket = asio::basic_stream_socket<tcp, IoExecutor>;
using IoTimer = asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, IoExecutor>;
using ClientRequest = http::request<http::string_body>;

/// Written on the emulator's thread, read on any.
struct LiveCounters {
    std::atomic<std::uint64_t> accepted{0};
    std::atomic<std::uint64_t> refused{0};
    std::atomic<std::uint64_t> answered{0};
    std::atomic<std::uint64_t> gatewayTimeouts{0};
    std::atomic<std::uint64_t> ghostsFinished{0};
    std::atomic<std::uint64_t> throttled{0};
    std::atomic<std::uint64_t> inFlight{0};
    std::atomic<std::uint64_t> running{0};
};

/// The user's own server, its name resolved.
struct Upstream {
    UpstreamAddress address;
    std::vector<tcp::endpoint> endpoints; ///< tried in turn
};

/// What sessions and backend runs share. Everything but the counters belongs to the emulator's thread once it runs.
struct GatewayCore {
    GatewayCore(EmulatorSettings emulatorSettings, GatewayPersonality gatewayPersonality, LogSink logSink,
                LiveCounters& liveCounters)
        : settings(std::move(emulatorSettings))
        , personality(std::move(gatewayPersonality))
        , sink(std::move(logSink))
        , counters(liveCounters)
        , pool(static_cast<std::size_t>(settings.concurrency))
    {
    }

    void log(std::string_view line) const
    {
        if (sink)
            sink(line);
    }

    EmulatorSettings settings;
    GatewayPersonality personality;
    LogSink sink;
    LiveCounters& counters;
    std::optional<Upstream> upstream;
    InstancePool pool;
    DemoCache cache;
    IdSource ids;
    std::uint64_t nextDraw = 0;
    std::uint16_t port = 0;
    /// Last, so destroyed first: the sessions its pending handlers keep alive use everything above.
    asio::io_context io{1};
};

} // namespace headroom
