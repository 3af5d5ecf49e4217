#pragma once

#include "transport/direct/wire.h"
#include "transport/socketevents.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace headroom {

class DirectConnection;
class DirectTransport;
class Exchange;

/// One scheme, host and port, with the connections to it that wait for a request; the last used on top, the warmest.
struct Origin {
    std::vector<DirectConnection*> idle;
};

/// A connection that stands, with the exchange it carries now.
class DirectConnection final : public SocketListener {
public:
    DirectConnection(DirectTransport& transport, std::unique_ptr<Wire> wire, Origin& origin)
        : m_transport(transport)
        , m_wire(std::move(wire))
        , m_origin(origin)
    {
    }

    [[nodiscard]] Wire& wire() { return *m_wire; }
    [[nodiscard]] Origin& origin() { return m_origin; }

    Exchange* exchange = nullptr; ///< null: idle
    bool spoilt = false; ///< something followed an answer
    bool sendFailed = false; ///< nothing more can be sent; an answer may still be there
    SteadyTime idleSince{};
    bool closed = false; ///< by libcurl; its end is under way
    std::size_t place = 0; ///< among the transport's connections

private:
    void socketReady(SocketNews news) override;
    void newsIsNear() override;

    DirectTransport& m_transport;
    std::unique_ptr<Wire> m_wire;
    Origin& m_origin;
};

} // namespace headroom
