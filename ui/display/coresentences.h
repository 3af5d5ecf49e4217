#pragma once

#include <QString>

#include <string>

namespace headroom {

/// What core says in English sentences (verdicts, conditions, cautions, what-ifs, ghosts), in the window's language:
/// known sentences are recognised by their words and said again around the same values. One that is not known stays
/// English, as everything does in an English window.
[[nodiscard]] QString saidInLanguage(const std::string& sentences);

} // namespace headroom
