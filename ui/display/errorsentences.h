#pragma once

#include "display/coresentences.h"

#include <QString>

#include <string>

namespace headroom {

struct FailureExample;

/// An error of core, or what it warns of, in the window's language. Where it is ("load.rate: ", "a.json:12: ") and the
/// words of libraries and the system stay as they are; a sentence that is not known stays English. It takes some
/// hundred comparisons: not for what is painted again and again.
[[nodiscard]] QString errorInLanguage(const std::string& message);
/// The same in a language of a record's own.
[[nodiscard]] QString errorSaid(const std::string& message, const SayText& say);

/// What came back of a failure: a target's own words stay as they are, Headroom's and its transport's are said.
[[nodiscard]] QString evidenceInLanguage(const FailureExample& failure);

} // namespace headroom
