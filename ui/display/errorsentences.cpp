#include "display/errorsentences.h"

#include "display/convert.h"
#include "display/placeholders.h"
#include "display/sayings.h"
#include "recording/failureexamples.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace headroom {

namespace {

struct Saying {
    QRegularExpression words;
    QString text;
    const char* source = nullptr;
};

/// Places for values, escaped. In quotes anything may stand, or nothing. Elsewhere a value does not reach over the
/// colon behind a place, unless the saying has one itself, or ends in a value: behind that are the words of somebody
/// else.
QRegularExpression wordsOf(const char* text)
{
    constexpr const char* withoutColon = R"((?<v\1>'.*?'|(?:(?!: ).)+?))";
    const bool othersWords =
        QLatin1String(text).contains(QLatin1String(": ")) || QLatin1String(text).contains(QLatin1String("; %"));
    QString pattern = QRegularExpression::escape(QLatin1String(text));
    const auto put = [&](const char* place, const char* value) {
        pattern.replace(QRegularExpression(QLatin1String(place)), QLatin1String(value));
    };
    put(R"(^\\'\\%(1)\\')", R"('(?<v\1>(?:(?!': ).)*?)')");
    put(R"(^\\%(1))", withoutColon);
    put(R"(\\'\\%(\d)\\')", R"('(?<v\1>.*?)')");
    put(R"(\\%(\d))", othersWords ? R"((?<v\1>.+?))" : withoutColon);
    put(R"(\brequests\b)", "requests?");
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

qsizetype wordsIn(const QString& text)
{
    static const QRegularExpression value(QStringLiteral("%\\d"));
    return QString(text).remove(value).size();
}

/// The one with more words of its own comes first: the others might take those for a value.
const QList<Saying>& known()
{
    static const QList<Saying> list = [] {
        QList<Saying> made;
        for (const auto& sayings :
             {profileSayings(), requestSayings(), fileSayings(), troubleSayings(), logSayings(), transportSayings()}) {
            for (const char* text : sayings)
                made << Saying{wordsOf(text), QString::fromLatin1(text), text};
        }
        std::stable_sort(made.begin(), made.end(),
                         [](const Saying& a, const Saying& b) { return wordsIn(a.text) > wordsIn(b.text); });
        return made;
    }();
    return list;
}

QString windowSays(const char* text)
{
    return QCoreApplication::translate("headroom::CoreSentences", text);
}

QString saidOrKept(const QString& text, const SayText& say);

/// What somebody has typed stands in quotes, and a name is one word; other values may be sayings themselves.
QString valueOf(const Saying& saying, const QRegularExpressionMatch& match, int number, const SayText& say)
{
    const QString value = match.captured(QStringLiteral("v%1").arg(number));
    const bool quoted = saying.text.contains(QStringLiteral("'%%1'").arg(number));
    return quoted || !value.contains(QLatin1Char(' ')) ? value : saidOrKept(value, say);
}

std::optional<QString> closeSaid(const QString& sentence, const SayText& say);

std::optional<QString> wholeSaid(const QString& sentence, const SayText& say)
{
    if (auto closed = closeSaid(sentence, say))
        return closed;
    for (const Saying& saying : known()) {
        if (const QRegularExpressionMatch match = saying.words.match(sentence); match.hasMatch())
            return filledIn(say(saying.source), [&](int place) { return valueOf(saying, match, place, say); });
    }
    return std::nullopt;
}

/// What a server closed a WebSocket with: the meaning of its code is core's word, the reason behind that the server's.
std::optional<QString> closeSaid(const QString& sentence, const SayText& say)
{
    static const QRegularExpression words(
        QStringLiteral("^the server closed the WebSocket with (\\d+)(?: \\(([^()]+)\\))?(?:: (.+))?$"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = words.match(sentence);
    if (!match.hasMatch())
        return std::nullopt;
    const bool meant = match.hasCaptured(2), reasoned = match.hasCaptured(3);
    const std::size_t which = (meant ? 0U : 2U) + (reasoned ? 0U : 1U);
    const char* const text = socketCloseSayings()[which];
    return filledIn(say(text), [&](int place) {
        if (place == 1)
            return match.captured(1);
        return place == 2 && meant ? saidOrKept(match.captured(2), say) : match.captured(3);
    });
}

/// A field, a flag, a file, something in quotes, "page 10"; not words that somebody would have to read.
bool isPlace(const QString& text)
{
    static const QRegularExpression file(QStringLiteral("\\.\\w+(:\\d+)?$"));
    return text.count(QLatin1Char(' ')) < 3 || text.startsWith(QLatin1Char('\'')) || text.contains(QLatin1Char('/'))
        || text.contains(file);
}

std::optional<QString> placesSaid(const QString& text, const SayText& say)
{
    QStringList places = text.split(QStringLiteral(": "));
    for (QString& place : places) {
        const auto said = wholeSaid(place, say);
        if (!said && !isPlace(place))
            return std::nullopt;
        place = said.value_or(place);
    }
    return places.join(QStringLiteral(": "));
}

std::optional<QString> said(const QString& sentence, const SayText& say)
{
    if (auto whole = wholeSaid(sentence, say))
        return whole;
    for (qsizetype colon = sentence.indexOf(QStringLiteral(": ")); colon > 0;
         colon = sentence.indexOf(QStringLiteral(": "), colon + 1)) {
        const auto behind = wholeSaid(sentence.mid(colon + 2), say);
        const auto places = behind ? placesSaid(sentence.left(colon), say) : std::nullopt;
        if (places)
            return *places + QStringLiteral(": ") + *behind;
    }
    return std::nullopt;
}

QString saidOrKept(const QString& text, const SayText& say)
{
    return said(text, say).value_or(text);
}

bool isEnglish(const SayText& say)
{
    const char* const any = profileSayings().front();
    return say(any) == QLatin1String(any);
}

} // namespace

QString errorInLanguage(const std::string& message)
{
    if (isEnglish(windowSays))
        return qString(message);
    const auto made = said(qString(message).trimmed(), windowSays);
    return made ? *made : saidInLanguage(message);
}

QString errorSaid(const std::string& message, const SayText& say)
{
    return isEnglish(say) ? qString(message) : saidOrKept(qString(message).trimmed(), say);
}

QString evidenceInLanguage(const FailureExample& failure)
{
    return mayBeTargets(failure) ? qString(failure.text) : errorInLanguage(failure.text);
}

} // namespace headroom
