#include "report/svgpicture.h"

#include "report/foreigntext.h"

#include <fmt/format.h>

namespace headroom {

namespace {

/// Tenths of a point are finer than any screen or printer shows.
std::string number(double value)
{
    std::string text = fmt::format("{:.1f}", value);
    if (text.ends_with(".0"))
        text.resize(text.size() - 2);
    return text == "-0" ? "0" : text;
}

std::string_view nameOf(Ink ink)
{
    return inkNames[static_cast<std::size_t>(ink)];
}

struct ShapeWriter {
    std::string& svg;

    void operator()(const Boxes& shape) const
    {
        svg += fmt::format(R"(<path class="fill-{}" d=")", nameOf(shape.ink));
        for (const Box& box : shape.boxes)
            svg += fmt::format("M{} {}h{}v{}h-{}z", number(box.x), number(box.y), number(box.width), number(box.height),
                               number(box.width));
        svg += "\"/>";
    }
    void operator()(const Line& shape) const
    {
        svg += fmt::format(R"(<path class="line-{}" stroke-width="{}"{} d="M)", nameOf(shape.ink), number(shape.width),
                           shape.dashed ? R"( stroke-dasharray="5 3")" : "");
        for (std::size_t i = 0; i < shape.spots.size(); ++i)
            svg += fmt::format("{}{} {}", i == 0 ? "" : "L", number(shape.spots[i].x), number(shape.spots[i].y));
        svg += "\"/>";
    }
    void operator()(const Word& word) const
    {
        constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
        svg += fmt::format(R"(<text class="fill-{}" x="{}" y="{}" text-anchor="{}">{}</text>)", nameOf(word.ink),
                           number(word.spot.x), number(word.spot.y), anchors[static_cast<std::size_t>(word.at)],
                           markupText(word.text));
    }
};

} // namespace

std::string svgElement(const Picture& picture, std::string_view description)
{
    std::string svg =
        fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {} {}" font-size="{}">)",
                    number(picture.width), number(picture.height), number(wordSize));
    svg += fmt::format("<title>{}</title>", markupText(description));
    for (const Shape& shape : picture.shapes)
        std::visit(ShapeWriter{svg}, shape);
    return svg + "</svg>";
}

std::string markupText(std::string_view text)
{
    std::string markup;
    for (const char c : shownText(text)) {
        switch (c) {
        case '&':
            markup += "&amp;";
            break;
        case '<':
            markup += "&lt;";
            break;
        case '>':
            markup += "&gt;";
            break;
        case '"':
            markup += "&quot;";
            break;
        case '\'':
            markup += "&#39;";
            break;
        default:
            markup += c;
        }
    }
    return markup;
}

} // namespace headroom
