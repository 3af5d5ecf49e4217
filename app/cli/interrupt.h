#pragma once

#include <functional>
#include <utility>

namespace headroom {

/// Counts Ctrl+C (and SIGTERM; a closed terminal counts twice) instead of dying of them, so that a run can drain and
/// keep its data. While one of these lives, the signals are its; one at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// How often so far: once asks to stop sending, twice to abort.
    [[nodiscard]] int count() const;
};

/// Passes Ctrl+C on to what goes on, each of the two once.
class InterruptOrders {
public:
    using Order = std::function<void()>;
    InterruptOrders(const Interrupt& interrupt, Order stop, Order abort)
        : m_interrupt(interrupt)
        , m_stop(std::move(stop))
        , m_abort(std::move(abort))
    {
    }
    void obey();

private:
    const Interrupt& m_interrupt;
    Order m_stop, m_abort;
    int m_obeyed = 0;
};

} // namespace headroom
