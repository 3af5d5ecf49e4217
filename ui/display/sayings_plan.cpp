#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr std::array sayings{
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "in flight"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "descriptors"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "ports"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "memory"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "generator"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 against load.max_in_flight, %2: %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 against load.max_in_flight, %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 against the number of descriptors, %2: %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 against the number of descriptors, %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 on %2 connections where HTTP/2 is spoken; this process has %3 descriptors for them: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 on %2 connections where HTTP/2 is spoken; this process has %3 descriptors for them."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 on %2 connections; this process has %3 descriptors for them: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 on %2 connections; this process has %3 descriptors for them."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 connections at once, a port each; this machine has %2 ports towards one address: %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 connections at once, a port each; this machine has %2 ports towards one address."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 new connections, each keeping its port for %2 after it is closed; this machine has %3 ports "
                      "towards one address: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 new connections, each keeping its port for %2 after it is closed; this machine has %3 ports "
                      "towards one address."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 with about %2 kB each as measured here, %3 in all; %4 are free: %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 with about %2 kB each as measured here, %3 in all; %4 are free."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 with about %2 kB each, %3 in all; %4 are free: %5."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 with about %2 kB each, %3 in all; %4 are free."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 requests/s are %2 of the %3/s that this machine was measured to send in time on kept "
                      "connections; new ones cost more: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 requests/s are %2 of the %3/s that this machine was measured to send in time on kept "
                      "connections; new ones cost more."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 requests/s are %2 of the %3/s that this machine was measured to send in time: %4."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 requests/s are %2 of the %3/s that this machine was measured to send in time."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 requests in flight, if each takes %2 (the limit),"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 requests in flight, if each takes %2 (open until its result comes or is given up),"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 requests in flight, if each takes %2,"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 requests in flight"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "raise it, or lower the rate; starts beyond it are dropped and make a run INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "raise it, or have fewer users; starts beyond it are dropped and make a run INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "raise it with ulimit -n, lower the rate, or send from more machines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "raise it with ulimit -n, have fewer users, or send from more machines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "raise the limit with ulimit -n, lower the rate, or send from more machines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "raise the limit with ulimit -n, have fewer users, or send from more machines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "keep connections alive, lower the rate, or send from more machines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "keep connections alive, have fewer users, or send from more machines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "lower the rate, or send from more machines or addresses"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "have fewer users, or send from more machines or addresses"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "lower the rate, or send from more machines; late starts make a run INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "have fewer users, or send from more machines; late starts make a run INVALID"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "lower the rate, or send from more machines"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "have fewer users, or send from more machines"),
};

} // namespace

std::span<const char* const> planSayings()
{
    return sayings;
}

} // namespace headroom
