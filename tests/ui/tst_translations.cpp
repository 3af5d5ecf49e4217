#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one; of a plural as many as the language has forms
    bool finished = false;

    [[nodiscard]] QString name() const { return context + ": " + source; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, {}, true};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.finished = xml.attributes().value("type").isEmpty();
            QString text;
            while (!xml.readNext() || !xml.isEndElement() || xml.name() != u"translation") {
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    message.translations << xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
                if (xml.atEnd())
                    break;
            }
            if (message.translations.isEmpty())
                message.translations << text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == u"message")
            messages << readMessage(xml, context);
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return messages;
}

/// All that matches, in order of the alphabet: another language has another order of words.
QStringList matches(const QString& text, const QString& pattern)
{
    QStringList found;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        found << match.next().captured().toLower();
    found.sort();
    return found;
}

QString tsFile(const QString& language)
{
    return QStringLiteral(HEADROOM_RESOURCES "/translations/headroom_%1.ts").arg(language);
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private slots:
    void every_text_is_translated_data();
    void every_text_is_translated();
    void what_is_not_words_is_the_same_data();
    void what_is_not_words_is_the_same();
    void the_files_hold_what_the_program_says_data();
    void the_files_hold_what_the_program_says();
};

void TranslationsTest::every_text_is_translated_data()
{
    QTest::addColumn<qsizetype>("plurals");
    QTest::newRow("zh_CN") << qsizetype(1);
    QTest::newRow("en") << qsizetype(2);
}

void TranslationsTest::every_text_is_translated()
{
    QFETCH(const qsizetype, plurals);
    QStringList missing;
    const QList<Message> messages = readMessages(tsFile(QTest::currentDataTag()));
    QVERIFY(!messages.isEmpty());
    for (const Message& message : messages) {
        const bool empty = std::any_of(message.translations.begin(), message.translations.end(),
                                       [](const QString& text) { return text.isEmpty(); });
        const bool counts = message.source.contains("%n") || message.source.contains("%Ln");
        const qsizetype forms = counts ? plurals : 1;
        if (!message.finished || empty || message.translations.size() != forms)
            missing << message.name();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join("\n")));
}

void TranslationsTest::what_is_not_words_is_the_same_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("places for values") << "%L?([0-9]+|n)";
    QTest::newRow("mnemonics") << "&[^& ]";
    QTest::newRow("keys") << "\\b(Ctrl|Alt|Shift)\\+[A-Z0-9+]+|\\bF[0-9]+\\b";
    QTest::newRow("kinds of files") << "\\*(\\.[a-z]+)?|;;";
    QTest::newRow("markup") << "</?[a-z0-9]+>";
    QTest::newRow("lines") << "\n";
    QTest::newRow("dots of a question to come") << "…$|\\.\\.\\.$";
}

void TranslationsTest::what_is_not_words_is_the_same()
{
    QFETCH(const QString, pattern);
    QStringList different;
    qsizetype seen = 0;
    for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        for (const Message& message : readMessages(tsFile(language))) {
            const QStringList expected = matches(message.source, pattern);
            seen += expected.size();
            for (const QString& translation : message.translations) {
                if (matches(translation, pattern) != expected)
                    different << message.name() + " -> " + translation;
            }
        }
    }
    QVERIFY2(different.isEmpty(), qPrintable(different.join("\n")));
    QVERIFY2(seen > 0, "no text has any: the pattern looks for the wrong thing");
}

void TranslationsTest::the_files_hold_what_the_program_says_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("zh_CN") << QStringList{};
    QTest::newRow("en") << QStringList{"-pluralonly"};
}

/// Ground truth is what lupdate finds in the sources as they are.
void TranslationsTest::the_files_hold_what_the_program_says()
{
    QFETCH(const QStringList, options);
    const QTemporaryDir folder;
    const QString fresh = folder.filePath("fresh.ts");
    QProcess lupdate;
    lupdate.setWorkingDirectory(HEADROOM_SOURCE);
    lupdate.start(HEADROOM_LUPDATE, QStringList{"-silent", "ui", "app/desktop"} + options + QStringList{"-ts", fresh});
    QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
    const auto names = [](const QString& path) {
        QSet<QString> set;
        for (const Message& message : readMessages(path))
            set.insert(message.name());
        return set;
    };
    const auto listed = [](const QSet<QString>& set) {
        QStringList list(set.begin(), set.end());
        list.sort();
        return list;
    };
    const QSet<QString> said = names(fresh);
    const QSet<QString> held = names(tsFile(QTest::currentDataTag()));
    QVERIFY(!said.isEmpty());
    const char* remedy = "(cmake --build BUILD --target update_translations, then Qt Linguist)";
    QVERIFY2((said - held).isEmpty(),
             qPrintable(QStringLiteral("not in the file %1:\n%2").arg(remedy, listed(said - held).join('\n'))));
    QVERIFY2((held - said).isEmpty(),
             qPrintable(QStringLiteral("said no more %1:\n%2").arg(remedy, listed(held - said).join('\n'))));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
