#pragma once

#include "base/result.h"
#include "transport/transport.h"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace headroom {

/// Which transport carries a plan's requests, and in words why.
struct TransportChoice {
    bool direct = false;
    std::string why;

    [[nodiscard]] std::string_view name() const { return direct ? "direct" : "curl"; } ///< as profiles have it
};

/// What of libcurl's machinery a request or a connection needs; empty: none, and DirectTransport can carry it.
[[nodiscard]] std::string_view needsLibcurl(const Connection& connection);
[[nodiscard]] std::string_view needsLibcurl(const OutgoingRequest& request);

/// One transport for all requests of a plan. Bad input where the profile wants the direct one and something needs
/// libcurl.
[[nodiscard]] Result<TransportChoice> chooseTransport(const TransportPlan& plan);

/// The transport of that choice; throws as its constructor does, and where there is none.
[[nodiscard]] std::unique_ptr<Transport> makeTransport(boost::asio::io_context& loop, const TransportPlan& plan,
                                                       TransferSink& sink);

} // namespace headroom
