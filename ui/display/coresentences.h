#pragma once

#include <QString>

#include <functional>
#include <string>

namespace headroom {

/// What core says in English sentences (verdicts, conditions, cautions, what-ifs, ghosts), in the window's language:
/// known sentences are recognised by their words and said again around the same values. One that is not known stays
/// English, as everything does in an English window.
[[nodiscard]] QString saidInLanguage(const std::string& sentences);

/// How a text of the translator's context headroom::CoreSentences is said; the text itself where that is not known.
using SayText = std::function<QString(const char* text)>;

/// The same for any text of a record (a heading, a cell, a fact), in a language of the record's own.
[[nodiscard]] QString saidInRecord(const std::string& text, const SayText& say);
/// "50/s for 60 s (open model)", likewise.
[[nodiscard]] QString loadSaid(const std::string& load, const SayText& say);

} // namespace headroom
