#pragma once

#include "base/units.h"

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>

#include <functional>

namespace headroom {

class Exchange;

/// The exchanges in flight by their deadlines. All have the same timeout, so they come in order and each can go at any
/// time: a list, with one timer for its head that is moved only when it has fired.
class Deadlines {
public:
    using Passed = std::function<void(Exchange&, SteadyTime now)>;

    /// `passed` has to remove the exchange.
    Deadlines(boost::asio::io_context& loop, Passed passed);

    void add(Exchange& exchange);
    void remove(Exchange& exchange);
    /// Null: there is none in flight.
    [[nodiscard]] Exchange* first() const { return m_first; }
    /// When the loop has to be run for them.
    [[nodiscard]] SteadyTime expires() const { return m_armed ? m_timer.expiry() : SteadyTime::max(); }

private:
    using Executor = boost::asio::io_context::executor_type;
    using Timer = boost::asio::basic_waitable_timer<SteadyClock, boost::asio::wait_traits<SteadyClock>, Executor>;

    void arm();

    Passed m_passed;
    Timer m_timer;
    bool m_armed = false;
    Exchange* m_first = nullptr;
    Exchange* m_last = nullptr;
};

} // namespace headroom
