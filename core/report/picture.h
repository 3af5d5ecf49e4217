#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace headroom {

/// What a thing in a picture is, from which follows its colour (report/reportcolours.h).
enum class Ink : std::uint8_t { Text, Faint, Grid, Curve, Limit, Near, Failed, Below, Above = Below + 6 };
inline constexpr std::size_t heatInks = 6; ///< from Below and from Above on, few to many
inline constexpr std::size_t inkCount = static_cast<std::size_t>(Ink::Above) + heatInks;
/// As style sheets name them.
inline constexpr std::array<std::string_view, inkCount> inkNames{
    "text", "faint", "grid", "curve", "limit", "near", "failed", "b0", "b1", "b2",
    "b3",   "b4",    "b5",   "a0",    "a1",    "a2",   "a3",     "a4", "a5"};
[[nodiscard]] constexpr Ink heatInk(Ink ramp, std::size_t step)
{
    return static_cast<Ink>(static_cast<std::size_t>(ramp) + step);
}

struct Spot {
    double x = 0, y = 0;
    friend bool operator==(const Spot&, const Spot&) = default;
};
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(const Box&, const Box&) = default;
};

/// Filled boxes of one ink: thousands of cells are a few shapes.
struct Boxes {
    Ink ink = Ink::Text;
    std::vector<Box> boxes;
};
struct Line {
    Ink ink = Ink::Text;
    std::vector<Spot> spots;
    double width = 1;
    bool dashed = false;
};
struct Word {
    enum class At : std::uint8_t { Start, Middle, End };
    Ink ink = Ink::Text;
    Spot spot; ///< on the base line
    At at = At::Start; ///< the part of the word that is on the spot
    std::string text;
};
using Shape = std::variant<Boxes, Line, Word>;

/// A chart as plain shapes, drawn first to last. Points from the top left; text is wordSize high.
struct Picture {
    double width = 0, height = 0;
    std::vector<Shape> shapes;
};
inline constexpr double wordSize = 11;

/// A picture with what stands under it, and what it shows for whom cannot see it.
struct Figure {
    std::string title, caption, description;
    Picture picture;
};

} // namespace headroom
