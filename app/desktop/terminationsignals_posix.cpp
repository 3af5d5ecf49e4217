#include "base/pipe_posix.h"
#include "terminationsignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace headroom {

namespace {

int ends[2] = {-1, -1}; ///< of a pipe: a handler may do no more than write to one

extern "C" void tellOfSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = write(ends[1], &byte, 1);
}

} // namespace

TerminationSignals::TerminationSignals()
{
    if (!openPipe(ends) || fcntl(ends[1], F_SETFL, O_NONBLOCK) != 0) // a handler must not wait
        return; // the signals keep their usual way
    auto* const notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier] {
        notifier->setEnabled(false); // once is enough, and a second signal finds it ending
        QCoreApplication::exit(); // not quit(), which asks windows that ask somebody
    });
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        std::signal(signal, tellOfSignal);
}

TerminationSignals::~TerminationSignals()
{
    for (const int signal : {SIGTERM, SIGHUP, SIGINT})
        std::signal(signal, SIG_DFL);
    for (int& end : ends) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

} // namespace headroom
