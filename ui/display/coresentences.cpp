#include "display/coresentences.h"

#include "display/convert.h"
#include "display/otherswords.h"
#include "display/placeholders.h"
#include "display/sayings.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <optional>
#include <span>

namespace headroom {

namespace {

struct Saying {
    QRegularExpression words;
    const char* text = nullptr;
    QString longestWord; ///< what does not hold it cannot be this, which is sooner seen than that it does not match
    bool joins = false; ///< others that it stands between; by itself it says too little to be sure of
};
using Sayings = QList<Saying>;

/// A value does not reach from one sentence into the next; what is counted is no list.
QString valueIn(const QString& text)
{
    static const QRegularExpression count(QStringLiteral("^%1( [A-Za-z'-]+)+$"));
    return text.contains(count) ? QStringLiteral("(?<v\\1>(?:(?!, |; |[.] [A-Z0-9]).)+?)")
                                : QStringLiteral("(?<v\\1>(?:(?![.] [A-Z0-9]).)+?)");
}

/// In a sentence it may stand as its singular.
const QRegularExpression& plural()
{
    static const QRegularExpression words(QStringLiteral("\\b(request|timeout|burst|answer|start|job|line)s\\b"));
    return words;
}

QRegularExpression wordsOf(const QString& text)
{
    QString pattern = QRegularExpression::escape(text);
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%(\\d)")), valueIn(text));
    pattern.replace(plural(), QStringLiteral("\\1s?"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

QStringList wordsIn(QString text)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z]+"));
    QStringList words;
    for (const QString& word : text.replace(plural(), QStringLiteral("\\1")).split(other)) {
        if (word.size() >= 3)
            words << word;
    }
    return words;
}

QString longestOf(const QStringList& words)
{
    const auto longest = std::max_element(words.begin(), words.end(),
                                          [](const QString& a, const QString& b) { return a.size() < b.size(); });
    return longest == words.end() ? QString() : *longest;
}

/// `sure`: from so many words on a text can hold what nobody knows.
void add(Sayings& to, std::span<const char* const> texts, int sure = 1)
{
    for (const char* text : texts) {
        QStringList words = wordsIn(QLatin1String(text));
        const QString longest = longestOf(words);
        words.removeAll(QStringLiteral("and"));
        to << Saying{wordsOf(QLatin1String(text)), text, longest, words.size() < sure};
    }
}

const Sayings& sentenceSayings()
{
    static const Sayings list = [] {
        Sayings made;
        for (const auto& sayings : {verdictSayings(), noteSayings(), conditionSayings(), findingSayings(),
                                    planSayings(), searchSayings(), comparisonSayings()})
            add(made, sayings);
        return made;
    }();
    return list;
}

/// What holds no value first, as it is what it is; what only joins others last.
const Sayings& allOfARecord()
{
    static const Sayings list = [] {
        Sayings made = sentenceSayings();
        for (const auto& sayings : {recordSayings(), recordFactSayings()})
            add(made, sayings, 2);
        const auto rank = [](const Saying& saying) {
            return saying.words.captureCount() == 0 ? 0 : saying.joins ? 2 : 1;
        };
        std::stable_sort(made.begin(), made.end(), [&](const Saying& a, const Saying& b) { return rank(a) < rank(b); });
        return made;
    }();
    return list;
}

const Sayings& allOfALoad()
{
    static const Sayings list = [] {
        Sayings made;
        add(made, loadSayings());
        return made;
    }();
    return list;
}

/// A time, a share, a name in one word; not words that somebody would have to read, least of all a target's own.
bool isValue(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("\\b(?!min\\b)[A-Za-z]{3,}"));
    return !text.contains(QLatin1Char(' ')) || !text.contains(word);
}

std::optional<QString> saidAgain(const QString& sentence, const Sayings& known, const SayText& say)
{
    for (const Saying& saying : known) {
        if (!sentence.contains(saying.longestWord))
            continue;
        const QRegularExpressionMatch match = saying.words.match(sentence);
        if (!match.hasMatch())
            continue;
        const QString said = say(saying.text);
        if (said == QLatin1String(saying.text) && !saying.joins) // English, or no translation
            return sentence;
        bool whole = true;
        QStringList values{QString()}; // by their places, which begin at 1
        for (int place = 1; place <= saying.words.captureCount(); ++place) {
            const QString value = match.captured(QStringLiteral("v%1").arg(place));
            const auto again = saidAgain(value, known, say);
            whole = whole && (again || isValue(value));
            values << again.value_or(value);
        }
        if (whole || !saying.joins)
            return filledIn(said, [&](int place) { return values.value(place); });
    }
    return std::nullopt;
}

/// Whatever stands in it of others' words.
std::optional<QString> wholeSaid(const QString& sentence, const Sayings& known, const SayText& say)
{
    const auto again = [&](const QString& words) { return saidAgain(words, known, say); };
    auto said = saidAroundOthersWords(sentence, say, again);
    return said ? said : again(sentence);
}

/// Where the whole is not known, each part of it that is.
QString partsSaid(const QString& text, const QRegularExpression& between,
                  const std::function<QString(QString)>& sayPart)
{
    QString said;
    qsizetype begin = 0;
    for (auto gaps = between.globalMatch(text); gaps.hasNext();) {
        const QRegularExpressionMatch gap = gaps.next();
        said += sayPart(text.mid(begin, gap.capturedStart() - begin)) + gap.captured();
        begin = gap.capturedEnd();
    }
    return begin == 0 ? text : said + sayPart(text.mid(begin));
}

const QRegularExpression& betweenSentences()
{
    static const QRegularExpression between(QStringLiteral("(?<=[.]) (?=[A-Z0-9])"));
    return between;
}

QString windowSays(const char* text)
{
    return QCoreApplication::translate("headroom::CoreSentences", text);
}

} // namespace

QString saidInLanguage(const std::string& sentences)
{
    const QString all = qString(sentences);
    const auto say = [](const QString& text) { return wholeSaid(text, sentenceSayings(), windowSays); };
    if (const auto said = say(all))
        return *said;
    return partsSaid(all, betweenSentences(),
                     [&](const QString& sentence) { return say(sentence).value_or(sentence); });
}

QString saidInRecord(const std::string& text, const SayText& say)
{
    static const QRegularExpression betweenPieces(QStringLiteral("; | - "));
    const auto known = [&](const QString& part) { return wholeSaid(part, allOfARecord(), say); };
    const auto piece = [&](const QString& part) { return known(part).value_or(part); };
    const auto sentence = [&](const QString& part) {
        const auto said = known(part);
        return said ? *said : partsSaid(part, betweenPieces, piece);
    };
    const QString all = qString(text);
    static const QRegularExpression verdictBefore(QStringLiteral("^([A-Z][A-Z ]{3,}) - (.+)$"),
                                                  QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = verdictBefore.match(all); match.hasMatch())
        return piece(match.captured(1)) + QStringLiteral(" - ") + saidInRecord(stdString(match.captured(2)), say);
    if (const auto said = known(all))
        return *said;
    return all.contains(betweenSentences()) ? partsSaid(all, betweenSentences(), sentence) : sentence(all);
}

QString loadSaid(const std::string& load, const SayText& say)
{
    const QString all = qString(load);
    return saidAgain(all, allOfALoad(), say).value_or(all);
}

} // namespace headroom
