#pragma once

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

namespace headroom {

/// Every word of a known sentence in another script, values where they belong: what is left in Latin letters was not
/// recognised, or is a value.
class InRunes : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        if (QLatin1String(context) != QLatin1String("headroom::CoreSentences"))
            return {};
        static const QRegularExpression word(QStringLiteral("[A-Za-z]+"));
        return QString::fromLatin1(text).replace(word, QStringLiteral("ᚱ"));
    }
    bool isEmpty() const override { return false; }
};

/// What `say` says while the window speaks so.
template <typename Say> QString inRunes(Say say)
{
    InRunes runes;
    QCoreApplication::installTranslator(&runes);
    QString said = say();
    QCoreApplication::removeTranslator(&runes);
    return said;
}

} // namespace headroom
