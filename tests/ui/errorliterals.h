#pragma once

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QList>
#include <QRegularExpression>
#include <QString>

namespace headroom {

/// What core's sources give to those that make errors, a sample where a value goes.
struct ErrorLiteral {
    QString place; ///< "profile/loadcheck.cpp:24"
    QString text;
};

/// Reads the arguments of one call: texts that stand side by side are one, and only a format has places for values.
class CallReader {
public:
    CallReader(const QString& source, qsizetype begin)
        : m_source(source)
        , m_at(begin)
    {
    }

    QStringList texts()
    {
        QStringList texts;
        for (int depth = 1; depth > 0 && m_at < m_source.size(); ++m_at) {
            const QChar c = m_source[m_at];
            if (c == u'"')
                texts << text();
            else if (c == u'\'')
                skipCharacter();
            else if (c == u'(' || c == u'{')
                ++depth;
            else if (c == u')' || c == u'}')
                --depth;
        }
        return texts;
    }

private:
    /// Stands on its last quote when it is read.
    QString text()
    {
        const bool format = QStringView(m_source).left(m_at).trimmed().endsWith(u"format(");
        QString read;
        for (bool more = true; more;) {
            for (++m_at; m_source[m_at] != u'"'; ++m_at) {
                if (m_source[m_at] == u'\\')
                    ++m_at;
                read += m_source[m_at];
            }
            static const QRegularExpression next(QStringLiteral("\\G\\s*\""));
            const auto match = next.match(m_source, m_at + 1);
            more = match.hasMatch();
            if (more)
                m_at = match.capturedEnd() - 1;
        }
        return format ? withSamples(read) : read;
    }

    static QString withSamples(const QString& format)
    {
        static const QRegularExpression brace(QStringLiteral("\\{\\{|\\{[^{}]*\\}|\\}\\}"));
        QString made;
        qsizetype end = 0;
        for (auto braces = brace.globalMatch(format); braces.hasNext();) {
            const auto one = braces.next();
            const bool doubled = one.captured() == QLatin1String("{{") || one.captured() == QLatin1String("}}");
            made +=
                format.mid(end, one.capturedStart() - end) + (doubled ? one.captured().left(1) : QStringLiteral("7"));
            end = one.capturedEnd();
        }
        return made + format.mid(end);
    }

    void skipCharacter()
    {
        if (m_at > 0 && m_source[m_at - 1].isDigit()) // 1'000
            return;
        m_at += m_source[m_at + 1] == u'\\' ? 3 : 2;
    }

    const QString& m_source;
    qsizetype m_at;
};

/// Two words at least: a key or a flag alone is no sentence. One that begins or ends in the middle goes on with a
/// value.
inline bool isSentence(QString& text)
{
    static const QRegularExpression placeAlone(QStringLiteral("^[\\w.\\[\\]-]+: 7?$")),
        word(QStringLiteral("[a-zA-Z]{3}"));
    if (!text.contains(u' ') || !text.contains(word) || placeAlone.match(text).hasMatch())
        return false;
    if (text.startsWith(u' ') || text.startsWith(u':'))
        text.prepend(u'7');
    if (text.endsWith(u' '))
        text += u'7';
    return true;
}

/// All sentences of one source, whatever they are given to.
inline QList<ErrorLiteral> literalsIn(const QString& folder, const QString& place)
{
    QFile file(folder + u'/' + place);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    static const QRegularExpression notCode(QStringLiteral("//[^\n]*|^#[^\n]*"), QRegularExpression::MultilineOption);
    const QString source = QString::fromUtf8(file.readAll()).remove(notCode);
    QList<ErrorLiteral> literals;
    for (QString text : CallReader(source, 0).texts()) {
        if (isSentence(text))
            literals << ErrorLiteral{place, text};
    }
    return literals;
}

inline QList<ErrorLiteral> errorLiteralsOf(const QString& folder)
{
    static const QRegularExpression call(QStringLiteral(
        "\\b(?:badInput|failure|fail|refuse|wrong|damaged|error|Error|cannotMove|cannotBeWritten|failed)[({]"));
    QList<ErrorLiteral> literals;
    QDirIterator files(folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const QString source = QString::fromUtf8(file.readAll());
        for (auto calls = call.globalMatch(source); calls.hasNext();) {
            const auto one = calls.next();
            const auto line = QStringView(source).left(one.capturedStart()).count(u'\n') + 1;
            for (QString text : CallReader(source, one.capturedEnd()).texts()) {
                if (isSentence(text))
                    literals << ErrorLiteral{
                        QStringLiteral("%1:%2").arg(QDir(folder).relativeFilePath(file.fileName())).arg(line), text};
            }
        }
    }
    return literals;
}

} // namespace headroom
