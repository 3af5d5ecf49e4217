#pragma once

#include <QString>

#include <string>

namespace headroom {

/// An error of core, or what it warns of, in the window's language. Where it is ("load.rate: ", "a.json:12: ") and the
/// words of libraries and the system stay as they are; a sentence that is not known stays English. It takes some
/// hundred comparisons: not for what is painted again and again.
[[nodiscard]] QString errorInLanguage(const std::string& message);

} // namespace headroom
