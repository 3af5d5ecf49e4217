#include "emulator/gatewayemulator.h"

#include "base/process.h"
#include "emulator/clientsession.h"
#include "emulator/gatewaycore.h"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <fmt/format.h>

#include <thread>

namespace headroom {

namespace {

using namespace std::chrono_literals;
using Acceptor = asio::basic_socket_acceptor<tcp, IoExecutor>;
using Error = boost::system::error_code;

/// Without a pause a process that is out of descriptors would try to accept again and again, and serve nobody.
constexpr nanoseconds acceptPause = 100ms;

Result<Upstream> resolved(const std::string& url)
{
    const auto address = parseUpstream(url);
    if (!address)
        return tl::make_unexpected(address.error());
    asio::io_context io;
    tcp::resolver resolver(io);
    Error error;
    const auto found = resolver.resolve(address->host, address->port, error);
    if (error || found.empty())
        return failure(ErrorKind::Network,
                       fmt::format("The upstream host '{}' cannot be found: {}.", address->host, error.message()));
    Upstream upstream{*address, {}};
    for (const auto& entry : found)
        upstream.endpoints.push_back(entry.endpoint());
    return upstream;
}

Result<void> listenOn(Acceptor& acceptor, std::uint16_t port)
{
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), port);
    Error error;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use)
        return failure(ErrorKind::Network,
                       fmt::format("Port {} on 127.0.0.1 is already in use; choose another one.", port));
    if (error)
        return failure(ErrorKind::Network, fmt::format("Cannot listen on 127.0.0.1:{}: {}.", port, error.message()));
    return {};
}

/// What exists from start() to stop(). The acceptor and its timer come after the core, whose loop they use.
struct Service {
    Service(EmulatorSettings settings, GatewayPersonality personality, LogSink sink, LiveCounters& counters)
        : core(std::move(settings), std::move(personality), std::move(sink), counters)
        , acceptor(core.io)
        , pause(core.io)
    {
    }

    void accept()
    {
        acceptor.async_accept([this](const Error& error, IoSocket socket) {
            if (!error) {
                std::make_shared<ClientSession>(core, std::move(socket))->start();
                accept();
            } else if (error == asio::error::connection_aborted) {
                accept(); // the client had left before its turn
            } else {
                pause.expires_after(acceptPause);
                pause.async_wait([this](const Error&) { accept(); });
            }
        });
    }

    GatewayCore core;
    Acceptor acceptor;
    IoTimer pause;
};

} // namespace

struct GatewayEmulator::Parts {
    EmulatorSettings settings;
    LogSink sink;
    LiveCounters counters;
    std::unique_ptr<Service> service;
    std::thread thread;
};

GatewayEmulator::GatewayEmulator(EmulatorSettings settings, LogSink log)
    : m_parts(std::make_unique<Parts>())
{
    m_parts->settings = std::move(settings);
    m_parts->sink = std::move(log);
}

GatewayEmulator::~GatewayEmulator()
{
    stop();
}

Result<std::uint16_t> GatewayEmulator::start()
{
    if (m_parts->service)
        return failure(ErrorKind::Internal, "The gateway is already running.");
    if (const auto fine = checkSettings(m_parts->settings); !fine)
        return tl::make_unexpected(fine.error());
    raiseDescriptorLimit();
    auto service = std::make_unique<Service>(m_parts->settings, personalityOf(m_parts->settings.gateway), m_parts->sink,
                                             m_parts->counters);
    if (!m_parts->settings.upstream.empty()) {
        auto upstream = resolved(m_parts->settings.upstream);
        if (!upstream)
            return tl::make_unexpected(upstream.error());
        service->core.upstream = std::move(*upstream);
    }
    if (const auto listening = listenOn(service->acceptor, m_parts->settings.port); !listening)
        return tl::make_unexpected(listening.error());
    const std::uint16_t port = service->acceptor.local_endpoint().port();
    service->core.port = port;
    service->accept();
    m_parts->service = std::move(service);
    m_parts->thread = std::thread([&io = m_parts->service->core.io] { io.run(); });
    return port;
}

void GatewayEmulator::stop()
{
    if (!m_parts->service)
        return;
    m_parts->service->core.io.stop();
    m_parts->thread.join();
    m_parts->service.reset();
    m_parts->counters.inFlight = 0;
    m_parts->counters.running = 0;
}

EmulatorCounters GatewayEmulator::counters() const
{
    const LiveCounters& live = m_parts->counters;
    EmulatorCounters now;
    now.accepted = live.accepted;
    now.answered = live.answered;
    now.refused = live.refused;
    now.gatewayTimeouts = live.gatewayTimeouts;
    now.ghostsFinished = live.ghostsFinished;
    now.throttled = live.throttled;
    now.running = live.running;
    now.inFlight = live.inFlight;
    return now;
}

} // namespace headroom
