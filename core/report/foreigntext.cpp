#include "report/foreigntext.h"

#include "recording/failureexamples.h"

namespace headroom {

namespace {

/// U+202A to U+202E and U+2066 to U+2069, embeddings, overrides and isolates; and U+FFFE and U+FFFF, which XML does not
/// take. All are three bytes, as U+FFFD is.
bool isUnfit(std::string_view character)
{
    const auto last = static_cast<unsigned char>(character[2]);
    if (character.starts_with("\xe2\x80"))
        return last >= 0xaa && last <= 0xae;
    if (character.starts_with("\xe2\x81"))
        return last >= 0xa6 && last <= 0xa9;
    return character.starts_with("\xef\xbf") && last >= 0xbe;
}

} // namespace

std::string shownText(std::string_view text)
{
    std::string shown = printable(text, std::string::npos);
    for (std::size_t at = 0; at + 3 <= shown.size(); ++at) {
        if (isUnfit(std::string_view(shown).substr(at, 3)))
            shown.replace(at, 3, "\xef\xbf\xbd");
    }
    return shown;
}

} // namespace headroom
