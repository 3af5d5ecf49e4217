#include "display/coresentences.h"

#include "display/convert.h"
#include "display/sayings.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace headroom {

namespace {

struct Saying {
    QRegularExpression words;
    const char* text = nullptr;
    bool joins = false; ///< others that it stands between; by itself it says nothing
};

/// A value does not reach from one sentence into the next.
QRegularExpression wordsOf(const char* text)
{
    static const QRegularExpression plural(QStringLiteral("\\b(request|timeout|burst|answer|start|job|line)s\\b"));
    QString pattern = QRegularExpression::escape(QLatin1String(text));
    pattern.replace(QRegularExpression(QStringLiteral("\\\\%(\\d)")), QStringLiteral("(?<v\\1>(?:(?![.] [A-Z]).)+?)"));
    pattern.replace(plural, QStringLiteral("\\1s?"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

bool onlyJoins(const char* text)
{
    static const QRegularExpression word(QStringLiteral("[a-zA-Z]{3}"));
    return !QString::fromLatin1(text).remove(QStringLiteral("and")).contains(word);
}

const QList<Saying>& known()
{
    static const QList<Saying> list = [] {
        QList<Saying> made;
        for (const auto& sayings :
             {verdictSayings(), noteSayings(), findingSayings(), planSayings(), searchSayings(), comparisonSayings()}) {
            for (const char* text : sayings)
                made << Saying{wordsOf(text), text, onlyJoins(text)};
        }
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

std::optional<QString> saidAgain(const QString& sentence)
{
    for (const Saying& saying : known()) {
        const QRegularExpressionMatch match = saying.words.match(sentence);
        if (!match.hasMatch())
            continue;
        QString said = QCoreApplication::translate("headroom::CoreSentences", saying.text);
        if (said == QLatin1String(saying.text) && !saying.joins) // an English window, or no translation
            return sentence;
        bool whole = true;
        for (int i = saying.words.captureCount(); i > 0; --i) {
            const QString value = match.captured(QStringLiteral("v%1").arg(i));
            const auto again = saidAgain(value);
            whole = whole && (again || isValue(value));
            said.replace(QStringLiteral("%%1").arg(i), again.value_or(value));
        }
        if (whole || !saying.joins)
            return said;
    }
    return std::nullopt;
}

} // namespace

QString saidInLanguage(const std::string& sentences)
{
    const QString all = qString(sentences);
    if (const auto said = saidAgain(all))
        return *said;
    static const QRegularExpression between(QStringLiteral("(?<=[.]) (?=[A-Z0-9])"));
    QStringList parts = all.split(between);
    if (parts.size() < 2)
        return all;
    for (QString& part : parts)
        part = saidAgain(part).value_or(part);
    return parts.join(QLatin1Char(' '));
}

} // namespace headroom
