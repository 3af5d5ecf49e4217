#include "scenario/template.h"

#include "scenario/mixing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace headroom {

namespace {

using Kind = TemplatePiece::Kind;

constexpr std::string_view opening = "${";
constexpr std::string_view whatThereIs = "env:NAME, data:FEEDER.COLUMN, taken:NAME, uuid, counter, timestamp, "
                                         "timestamp_ms, now and random:1..100; write $${ for a plain ${";

struct Word {
    std::string_view name;
    Kind kind;
};
constexpr std::array<Word, 5> words{{{"uuid", Kind::Uuid},
                                     {"counter", Kind::Counter},
                                     {"timestamp", Kind::Timestamp},
                                     {"timestamp_ms", Kind::TimestampMs},
                                     {"now", Kind::Now}}};

tl::unexpected<Error> refuse(std::string_view inside, std::string_view why)
{
    return badInput(fmt::format("'${{{}}}' {}", inside, why));
}

bool takeOff(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

TemplatePiece named(Kind kind, std::string_view text, std::string_view column = {})
{
    TemplatePiece piece;
    piece.kind = kind;
    piece.text = text;
    piece.column = column;
    return piece;
}

Result<TemplatePiece> nameOf(Kind kind, std::string_view inside, std::string_view name)
{
    if (name.empty())
        return refuse(inside, "has no name behind its colon");
    return named(kind, name);
}

Result<TemplatePiece> dataOf(std::string_view inside, std::string_view name)
{
    const std::size_t dot = name.find('.');
    if (dot == 0 || dot >= name.size() - 1) // npos too
        return refuse(inside, "does not name a feeder and a column, as ${data:FEEDER.COLUMN} does");
    return named(Kind::Data, name.substr(0, dot), name.substr(dot + 1));
}

Result<TemplatePiece> randomOf(std::string_view inside, std::string_view range)
{
    const std::size_t dots = range.find("..");
    const auto least = wholeNumber(range.substr(0, dots));
    const auto most = dots == std::string_view::npos ? std::nullopt : wholeNumber(range.substr(dots + 2));
    if (!least || !most)
        return refuse(inside, "does not name two whole numbers, as ${random:1..100} does");
    if (*least > *most)
        return refuse(inside, "ends before it begins");
    TemplatePiece piece;
    piece.kind = Kind::Random;
    piece.least = *least;
    piece.most = *most;
    return piece;
}

Result<TemplatePiece> pieceOf(std::string_view inside)
{
    const auto word = std::find_if(words.begin(), words.end(), [&](const Word& one) { return one.name == inside; });
    if (word != words.end())
        return named(word->kind, {});
    std::string_view rest = inside;
    if (takeOff(rest, "env:"))
        return nameOf(Kind::Environment, inside, rest);
    if (takeOff(rest, "data:"))
        return dataOf(inside, rest);
    if (takeOff(rest, "taken:"))
        return nameOf(Kind::Taken, inside, rest);
    if (takeOff(rest, "random:"))
        return randomOf(inside, rest);
    if (takeOff(rest, "sweep:"))
        return refuse(inside,
                      "is filled in by 'headroom-cli sweep', with --over; a run of its own has no value for it");
    return refuse(inside, fmt::format("is not a value; there are {}", whatThereIs));
}

void addText(std::vector<TemplatePiece>& pieces, std::string_view text, std::size_t times = 1)
{
    if (text.empty() || times == 0)
        return;
    if (pieces.empty() || pieces.back().kind != Kind::Text)
        pieces.emplace_back();
    for (; times > 0; --times)
        pieces.back().text += text;
}

/// How many $ stand in a row up to the one at `last`.
std::size_t dollarsUpTo(std::string_view text, std::size_t last)
{
    std::size_t count = 1;
    while (count <= last && text[last - count] == '$')
        ++count;
    return count;
}

std::string_view takeFront(std::string_view& text, std::size_t count)
{
    const std::string_view front = text.substr(0, count);
    text.remove_prefix(count);
    return front;
}

std::string unixTime(WallTime wall, std::int64_t perSecond)
{
    const auto since = std::chrono::duration_cast<nanoseconds>(wall.time_since_epoch());
    return std::to_string(since.count() / (1'000'000'000 / perSecond));
}

Result<std::string_view> rowValue(const TemplatePiece& piece, const Filling& filling)
{
    const FeederRows& rows = (*filling.feeders)[piece.feeder];
    const auto row = rows.rowFor(filling.number, mixed({filling.feederSeed, piece.feeder}));
    if (!row)
        return badInput(fmt::format("all {} rows of '{}' are used", rows.count(), piece.text));
    return rows.value(*row, piece.place);
}

Result<std::string_view> takenValue(const TemplatePiece& piece, const Filling& filling)
{
    if (!filling.taken || !filling.taken->contains(piece.text))
        return badInput(fmt::format("no answer of this journey gave a value for ${{taken:{}}}", piece.text));
    return filling.taken->find(piece.text)->second;
}

Result<void> append(std::string& text, const TemplatePiece& piece, const Filling& filling)
{
    const auto add = [&](std::string_view value) { text += value; };
    switch (piece.kind) {
    case Kind::Text:
    case Kind::Environment: // filled in before anything is sent
        add(piece.text);
        break;
    case Kind::Data:
        return rowValue(piece, filling).map(add);
    case Kind::Taken:
        return takenValue(piece, filling).map(add);
    case Kind::Uuid:
        add(filling.uuid);
        break;
    case Kind::Counter:
        add(std::to_string(filling.number));
        break;
    case Kind::Timestamp:
        add(unixTime(filling.wall, 1));
        break;
    case Kind::TimestampMs:
        add(unixTime(filling.wall, 1000));
        break;
    case Kind::Now:
        add(formatWallTime(filling.wall));
        break;
    case Kind::Random:
        add(std::to_string(between(piece.least, piece.most, mixed({filling.drawSeed, filling.number, piece.place}))));
        break;
    }
    return {};
}

} // namespace

Result<Template> Template::parse(std::string_view text)
{
    Template read;
    read.m_written = text;
    for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening)) {
        const std::size_t dollars = dollarsUpTo(text, at);
        addText(read.m_pieces, text.substr(0, at + 1 - dollars));
        addText(read.m_pieces, text.substr(at, 1), dollars / 2);
        text.remove_prefix(at + 1);
        if (dollars % 2 == 0) {
            addText(read.m_pieces, takeFront(text, 1));
            continue;
        }
        const std::size_t close = text.find('}');
        if (close == std::string_view::npos)
            return badInput("a ${ has no closing }; write $${ for a plain ${");
        auto piece = pieceOf(takeFront(text, close + 1).substr(1, close - 1));
        if (!piece)
            return tl::make_unexpected(piece.error());
        read.m_pieces.push_back(std::move(*piece));
    }
    addText(read.m_pieces, text);
    return read;
}

bool Template::varies() const
{
    return std::any_of(m_pieces.begin(), m_pieces.end(), [](const auto& piece) { return piece.kind != Kind::Text; });
}

std::string Template::text() const
{
    return varies() || m_pieces.empty() ? std::string() : m_pieces.front().text;
}

Result<void> Template::fillEnvironment(std::vector<EnvironmentValue>& values, UnsetVariables* unset)
{
    std::vector<TemplatePiece> filled;
    for (TemplatePiece& piece : m_pieces) {
        if (piece.kind == Kind::Text) {
            addText(filled, piece.text);
        } else if (piece.kind == Kind::Environment) {
            const auto value = environmentValue(piece.text, values, unset);
            if (!value)
                return tl::make_unexpected(value.error());
            addText(filled, *value);
        } else {
            filled.push_back(std::move(piece));
        }
    }
    m_pieces = std::move(filled);
    return {};
}

Result<void> Template::bind(const std::function<Result<void>(TemplatePiece&)>& bind)
{
    for (TemplatePiece& piece : m_pieces) {
        if (piece.kind == Kind::Text)
            continue;
        if (auto bound = bind(piece); !bound)
            return bound;
    }
    return {};
}

Result<void> Template::appendTo(std::string& text, const Filling& filling) const
{
    for (const TemplatePiece& piece : m_pieces) {
        if (auto added = append(text, piece, filling); !added)
            return added;
    }
    return {};
}

Result<std::string> Template::filled(const Filling& filling) const
{
    std::string text;
    return appendTo(text, filling).map([&] { return std::move(text); });
}

} // namespace headroom
