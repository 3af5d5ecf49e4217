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

} // namespace headroom
