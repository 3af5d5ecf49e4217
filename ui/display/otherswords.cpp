#include "display/otherswords.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "display/placeholders.h"

#include <QRegularExpression>
#include <QtGlobal>

#include <array>

namespace headroom {

namespace {

constexpr auto wholly = QRegularExpression::DotMatchesEverythingOption;
constexpr const char* ofRequest = QT_TRANSLATE_NOOP("headroom::CoreSentences", "Of the request '%1': %2");
constexpr const char* onlyJust = QT_TRANSLATE_NOOP("headroom::CoreSentences", "%1 It is a close thing.");

/// A name may hold anything, even what such a sentence goes on with, but what it goes on with comes no second time
/// behind it: so the name is as long as can be.
const std::array<QRegularExpression, 2>& conditionsOfOneRequest()
{
    static const std::array patterns{
        QRegularExpression(QStringLiteral("^(p[\\d.]+ of (?:response time|service time|time to completion|"
                                          "time to acceptance|the longest silence)|p[\\d.]+ up to the first byte|"
                                          "Throughput) of (.+)( is (?:not known: |surely beyond |(?:>= )?\\d).+)$"),
                           wholly),
        QRegularExpression(QStringLiteral("^(Gateway timeouts|Errors|Answered in time|Near limit|Failed checks|"
                                          "Throttled|Client errors|Server errors|Network errors|Client timeouts|"
                                          "Jobs not done|Abandoned jobs) of (.+)(: (?:all of [\\d,]+ |none in [\\d,]+ |"
                                          "[\\d,]+ of [\\d,]+ [a-z]+ \\(|not known, ).+)$"),
                           wholly)};
    return patterns;
}

/// What lies so close to its threshold that both read the same.
std::optional<QString> justSaid(const QString& sentence, const SayText& say, const SayKnown& sayKnown)
{
    static const QRegularExpression just(QStringLiteral("^(p[\\d.]+ [a-z ]+ is [^,;]+, )just ((?:within|beyond) .+)$"));
    const auto match = just.match(sentence);
    const auto said = match.hasMatch() ? sayKnown(match.captured(1) + match.captured(2)) : std::nullopt;
    if (!said)
        return std::nullopt;
    const QString around = say(onlyJust);
    return around == QLatin1String(onlyJust) ? sentence : filledIn(around, [&](int) { return *said; });
}

std::optional<QString> ofAllSaid(const QString& sentence, const SayText& say, const SayKnown& sayKnown)
{
    auto just = justSaid(sentence, say, sayKnown);
    return just ? just : sayKnown(sentence);
}

std::optional<QString> conditionSaid(const QString& sentence, const SayText& say, const SayKnown& sayKnown)
{
    for (const QRegularExpression& pattern : conditionsOfOneRequest()) {
        const auto match = pattern.match(sentence);
        const auto ofAll =
            match.hasMatch() ? ofAllSaid(match.captured(1) + match.captured(3), say, sayKnown) : std::nullopt;
        if (!ofAll)
            continue;
        const QString said = say(ofRequest);
        if (said == QLatin1String(ofRequest)) // English, or no translation
            return sentence;
        return filledIn(said, [&](int place) { return place == 1 ? match.captured(2) : *ofAll; });
    }
    return std::nullopt;
}

struct Ending {
    const char* text;
    bool isError; ///< what stands in its last place; else it is kept
};

/// Their last place holds another's words; what stands before it are numbers.
constexpr std::array endings{
    Ending{QT_TRANSLATE_NOOP("headroom::CoreSentences",
                             "The target was never reached: none of %1 requests got a connection: %2."),
           true},
    Ending{QT_TRANSLATE_NOOP("headroom::CoreSentences",
                             "%1 of %2 requests (%3) were answered with something else than was asked for: %4."),
           true},
    Ending{QT_TRANSLATE_NOOP("headroom::CoreSentences", "the server's log is left out: %1"), true},
    Ending{QT_TRANSLATE_NOOP("headroom::CoreSentences", "no findings: %1"), true},
    Ending{QT_TRANSLATE_NOOP("headroom::CoreSentences",
                             "Sending was stopped after %1, as the profile asks, because %2 was broken for good."),
           false},
};

QRegularExpression wordsOf(const char* text)
{
    QString pattern = QRegularExpression::escape(QLatin1String(text));
    pattern.replace(QStringLiteral("requests"), QStringLiteral("requests?"));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d(?=.*\\\\%)")), QStringLiteral("(.+?)"));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral("(.+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern), wholly);
}

const std::array<QRegularExpression, endings.size()>& endingPatterns()
{
    static const auto patterns = [] {
        std::array<QRegularExpression, endings.size()> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = wordsOf(endings[i].text);
        return made;
    }();
    return patterns;
}

std::optional<QString> endingSaid(const QString& sentence, const SayText& say)
{
    for (std::size_t i = 0; i < endings.size(); ++i) {
        const auto match = endingPatterns()[i].match(sentence);
        if (!match.hasMatch())
            continue;
        const QString said = say(endings[i].text);
        if (said == QLatin1String(endings[i].text))
            return sentence;
        return filledIn(said, [&](int place) {
            const bool last = place == match.lastCapturedIndex();
            return last && endings[i].isError ? errorSaid(stdString(match.captured(place)), say)
                                              : match.captured(place);
        });
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> saidAroundOthersWords(const QString& sentence, const SayText& say, const SayKnown& sayKnown)
{
    auto said = conditionSaid(sentence, say, sayKnown);
    if (!said)
        said = justSaid(sentence, say, sayKnown);
    return said ? said : endingSaid(sentence, say);
}

} // namespace headroom
