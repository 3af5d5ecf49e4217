#include "serverlog/logenvelope.h"

#include "serverlog/lambdatext.h"
#include "serverlog/logtext.h"

namespace headroom {

namespace {

/// "2026/03/12/[$LATEST]0123...", or API Gateway's 32 hex digits: names without a space, which no message starts with.
bool isStream(std::string_view word)
{
    const auto isHex = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); };
    if (word.size() == 32 && std::all_of(word.begin(), word.end(), isHex))
        return true;
    return word.size() > 16 && isDigit(word[0]) && word[4] == '/' && word[7] == '/' && word[10] == '/'
        && word.find('[') == 11;
}

/// The time in front is part of the message.
bool isLambdas(std::string_view line)
{
    return readLambdaText(line) || takeLoggerPrefix(line);
}

std::optional<EnvelopedLine> zappaTail(std::string_view line)
{
    std::string_view rest = line;
    if (!take(rest, "["))
        return std::nullopt;
    const auto time = takeEpochMilliseconds(rest);
    if (!time || !take(rest, "]"))
        return std::nullopt;
    takeSpaces(rest);
    return EnvelopedLine{LogEnvelope::ZappaTail, rest, time};
}

} // namespace

EnvelopedLine openEnvelope(std::string_view line)
{
    if (const auto tail = zappaTail(line))
        return *tail;
    std::string_view rest = line;
    const auto time = takeIsoTime(rest);
    if (!time || (!rest.empty() && !isSpace(rest.front())) || isLambdas(line))
        return {LogEnvelope::None, line, std::nullopt};
    takeSpaces(rest);
    if (std::string_view behindStream = rest; isStream(takeWord(behindStream)))
        return {LogEnvelope::Tail, behindStream, time};
    return {LogEnvelope::Timed, rest, time};
}

} // namespace headroom
