#include "settings/language.h"
#include "uiscope.h"

#include <QTest>

using namespace headroom;

class LanguageTest : public QObject {
    Q_OBJECT
private slots:
    void follows_the_users_languages_data();
    void follows_the_users_languages();
    void names_are_read_back();
    void a_choice_is_kept();
    void is_spoken_once_applied();

private:
    UiScope m_scope;
};

void LanguageTest::follows_the_users_languages_data()
{
    QTest::addColumn<QStringList>("wished");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("mainland") << QStringList{"zh-Hans-CN", "zh-CN", "zh"} << "zh_CN";
    QTest::newRow("Chinese alone") << QStringList{"zh"} << "zh_CN";
    QTest::newRow("Singapore") << QStringList{"zh-Hans-SG"} << "zh_CN";
    QTest::newRow("traditional is another language") << QStringList{"zh-Hant-TW", "zh-TW"} << "en";
    QTest::newRow("the first that there is") << QStringList{"de-DE", "zh-CN", "en-US"} << "zh_CN";
    QTest::newRow("English before Chinese") << QStringList{"en-GB", "zh-CN"} << "en";
    QTest::newRow("neither") << QStringList{"de-DE", "fr"} << "en";
    QTest::newRow("C") << QStringList{"C"} << "en";
    QTest::newRow("none") << QStringList{} << "en";
}

void LanguageTest::follows_the_users_languages()
{
    QFETCH(const QStringList, wished);
    QTEST(codeOf(languageFor(wished)), "spoken");
}

void LanguageTest::names_are_read_back()
{
    QCOMPARE(languageWithCode("en"), Language::English);
    QCOMPARE(languageWithCode("zh_CN"), Language::Chinese);
    for (const char* unknown : {"", "zh", "zh_TW", "EN", "de"})
        QVERIFY(!languageWithCode(unknown));
}

void LanguageTest::a_choice_is_kept()
{
    QVERIFY(!chosenLanguage());
    chooseLanguage(Language::Chinese);
    QCOMPARE(chosenLanguage(), Language::Chinese);
    QCOMPARE(resolved(chosenLanguage()), Language::Chinese);
    chooseLanguage(std::nullopt);
    QVERIFY(!chosenLanguage());
}

/// A process speaks one language, so this comes last.
void LanguageTest::is_spoken_once_applied()
{
    const auto start = [] { return QCoreApplication::translate("headroom::MainActions", "&Start"); };
    QCOMPARE(start(), "&Start");
    applyLanguage(Language::Chinese);
    QCOMPARE(appliedLanguage(), Language::Chinese);
    QCOMPARE(start(), QStringLiteral("开始(&S)"));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("取消"));
    QCOMPARE(QLocale().toString(QDate(2026, 11, 28), "MMMM"), QStringLiteral("十一月"));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), "1,234.5");
}

QTEST_MAIN(LanguageTest)
#include "tst_language.moc"
