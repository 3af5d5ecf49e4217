#include "interrupt.h"

#include <csignal>

namespace headroom {

namespace {
volatile std::sig_atomic_t interrupts = 0;

extern "C" void countInterrupt(int signal)
{
    interrupts = interrupts + (signal == SIGHUP ? 2 : 1); // nobody is there to wait for the drain
}
} // namespace

Interrupt::Interrupt()
{
    interrupts = 0;
    std::signal(SIGINT, countInterrupt);
    std::signal(SIGTERM, countInterrupt);
    std::signal(SIGHUP, countInterrupt);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGHUP, SIG_DFL);
}

int Interrupt::count() const
{
    return interrupts;
}

/// Both at once is possible: two Ctrl+C may come between two looks.
void InterruptOrders::obey()
{
    const int count = m_interrupt.count();
    if (count >= 1 && m_obeyed < 1)
        m_stop();
    if (count >= 2 && m_obeyed < 2)
        m_abort();
    m_obeyed = count;
}

} // namespace headroom
