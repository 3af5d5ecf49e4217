#include "display/sayings.h"

#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

/// Of what a gateway's limit is held against where that is not the service time, and of what a file does not hold.
constexpr std::array sayings{
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 up to the first byte is %2, within %3; it is of answers: %4 of requests failed and never got one."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 up to the first byte is %2, within %3, with too few independent requests for an upper end."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 up to the first byte is %2, within %3, though its range reaches past that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 up to the first byte is %2, within %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 up to the first byte is %2, beyond %3, though its range reaches below that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 up to the first byte is %2, beyond %3."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 up to the first byte is %2: nothing is known past that, so whether it is within %3 cannot be told."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 up to the first byte is surely beyond %2: %3 of %4 requests (%5; %6) took longer, where %7 may."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 up to the first byte is not known: nothing was answered."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 up to the first byte is not known: %2 are too few requests to tell, it takes %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 up to the first byte is not known: %2 is too few requests to tell, it takes %3."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of the longest silence is %2, within %3; it is of answers: %4 of requests failed and never got one."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of the longest silence is %2, within %3, with too few independent requests for an upper end."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the longest silence is %2, within %3, though its range reaches past that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of the longest silence is %2, within %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the longest silence is %2, beyond %3, though its range reaches below that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of the longest silence is %2, beyond %3."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of the longest silence is %2: nothing is known past that, so whether it is within %3 cannot be told."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of the longest silence is surely beyond %2: %3 of %4 requests (%5; %6) took longer, where %7 may."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of the longest silence is not known: nothing was answered."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the longest silence is not known: %2 are too few requests to tell, it takes %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 of the longest silence is not known: %2 is too few requests to tell, it takes %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of time to completion is %2, within %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of time to completion is %2, beyond %3."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of time to completion is %2: nothing is known past that, so whether it is within %3 cannot be told."),
    QT_TRANSLATE_NOOP(
        "headroom::CoreSentences",
        "%1 of time to acceptance is %2: nothing is known past that, so whether it is within %3 cannot be told."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Throughput is %1 answers/s, at least %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "Throughput is %1 answers/s, less than %2."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 plain answers are not kept one by one: of such answers that ended after %2 1 in 2 is, fewer "
                      "the longer it went on, in the end 1 in %3."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 plain answers are not kept one by one: of such answers that ended after %2 1 in 2 is."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "%1 plain answer is not kept one by one: of such answers that ended after %2 1 in 2 is."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "Everything else is kept, and every count and percentile is of all requests."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "The file is damaged: %1 cannot be read, and no number here tells of that."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "The file is damaged; what it lost was made again from its samples."),
    QT_TRANSLATE_NOOP("headroom::CoreSentences",
                      "how the run ended, what the generator saw of itself, and the kinds of failures"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "a part of the run's seconds: they do not add up to its end"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "the requests"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 seconds of the run"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 seconds of its requests"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 seconds of the load"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 samples"),
    QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 of %2 jobs"),
};

} // namespace

std::span<const char* const> conditionSayings()
{
    return sayings;
}

} // namespace headroom
