#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

#include <optional>

namespace headroom {

/// What the window, the manual and records speak. Core makes English sentences (verdicts, findings, notes), as it has
/// no Qt; they are said again from the translations.
enum class Language { English, Chinese };

/// "en", "zh_CN": as in the names of files and in `--language`.
[[nodiscard]] QString codeOf(Language language);
/// In itself: "English", "简体中文".
[[nodiscard]] QString nameOf(Language language);
[[nodiscard]] std::optional<Language> languageWithCode(const QString& code);
/// The first of the user's languages that the program has, else English. Traditional Chinese is another language.
[[nodiscard]] Language languageFor(const QStringList& uiLanguages);

/// What the user chose for this and later starts; unset: as the system.
[[nodiscard]] std::optional<Language> chosenLanguage();
void chooseLanguage(std::optional<Language> language);

/// Makes the program speak it, and no other: translations, fonts, names of months. A window makes its texts once, so
/// this comes before it, and another language needs another window.
void applyLanguage(std::optional<Language> language);
[[nodiscard]] Language appliedLanguage();
/// Without a name fontconfig falls back on the Japanese forms of the same characters.
[[nodiscard]] QFont withChineseLetters(QFont font);
/// What a choice comes to on this system.
[[nodiscard]] Language resolved(std::optional<Language> choice);

} // namespace headroom
