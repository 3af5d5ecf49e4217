#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace headroom {

/// What the window and the manual speak. Core has no Qt and makes English sentences (verdicts, findings, errors), the
/// same in every output; the window says them again, see saidInLanguage() and errorInLanguage().
enum class Language { English, Chinese };

/// "en", "zh_CN": as in the names of files and in `--language`.
[[nodiscard]] QString codeOf(Language language);
[[nodiscard]] std::optional<Language> languageWithCode(const QString& code);
/// The first of the user's languages that the program has, else English. Traditional Chinese is another language.
[[nodiscard]] Language languageFor(const QStringList& uiLanguages);

/// What the user chose for this and later starts; unset: as the system.
[[nodiscard]] std::optional<Language> chosenLanguage();
void chooseLanguage(std::optional<Language> language);

/// Makes the program speak it: translations, fonts, names of months. Texts are made once, so this comes before the
/// window; a later choice counts from the next start.
void applyLanguage(std::optional<Language> language);
[[nodiscard]] Language appliedLanguage();
/// What a choice comes to on this system.
[[nodiscard]] Language resolved(std::optional<Language> choice);

} // namespace headroom
