#include "settings/language.h"

#include <QApplication>
#include <QFont>
#include <QList>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <array>
#include <utility>

namespace headroom {

namespace {

constexpr QLatin1String key("language");
constexpr std::array codes{std::pair{Language::English, QLatin1String("en")},
                           std::pair{Language::Chinese, QLatin1String("zh_CN")}};

Language applied = Language::English;
QList<QTranslator*> installed;

void install(const QString& name)
{
    auto* translator = new QTranslator(qApp);
    if (translator->load(QStringLiteral(":/translations/%1.qm").arg(name))
        && QCoreApplication::installTranslator(translator))
        installed << translator;
    else
        delete translator;
}

} // namespace

QString codeOf(Language language)
{
    for (const auto& [known, code] : codes) {
        if (known == language)
            return code;
    }
    return {};
}

QString nameOf(Language language)
{
    return language == Language::Chinese ? QStringLiteral("简体中文") : QStringLiteral("English");
}

std::optional<Language> languageWithCode(const QString& code)
{
    for (const auto& [language, known] : codes) {
        if (known == code)
            return language;
    }
    return std::nullopt;
}

Language languageFor(const QStringList& uiLanguages)
{
    for (const QString& name : uiLanguages) {
        const QLocale locale(name);
        if (locale.language() == QLocale::English)
            return Language::English;
        if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
            return Language::Chinese;
    }
    return Language::English;
}

std::optional<Language> chosenLanguage()
{
    return languageWithCode(QSettings().value(key).toString());
}

void chooseLanguage(std::optional<Language> language)
{
    QSettings().setValue(key, language ? codeOf(*language) : QString());
}

Language resolved(std::optional<Language> choice)
{
    return choice ? *choice : languageFor(QLocale::system().uiLanguages());
}

void applyLanguage(std::optional<Language> language)
{
    applied = resolved(language);
    // An explicit choice: months and weekdays go with the words around them, decimals with the user's territory.
    QLocale::setDefault(language ? QLocale(applied == Language::Chinese ? QLocale::Chinese : QLocale::English,
                                           QLocale::system().territory())
                                 : QLocale::system());
    qDeleteAll(std::exchange(installed, {})); // which uninstalls them
    install(QStringLiteral("headroom_") + codeOf(applied));
    if (applied != Language::Chinese)
        return;
    install(QStringLiteral("qtbase_zh_CN")); // the buttons of Qt's own dialogs
    QApplication::setFont(withChineseLetters(QApplication::font()));
}

QFont withChineseLetters(QFont font)
{
    QStringList families = font.families();
    for (const char* name : {"Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Droid Sans Fallback"}) {
        if (!families.contains(QLatin1String(name)))
            families << QLatin1String(name);
    }
    font.setFamilies(families);
    return font;
}

Language appliedLanguage()
{
    return applied;
}

} // namespace headroom
