#pragma once

#include "base/outcome.h"

#include <QBrush>
#include <QColor>
#include <QPalette>

#include <array>

class QWidget;

namespace headroom {

/// The outcomes a chart tells apart: few enough for colours that stay distinct under every kind of colour vision.
/// ServerError holds failed checks as well: the target answered, and wrongly.
enum class OutcomeGroup { Ok, NearLimit, GatewayTimeout, ServerError, ClientError, NoAnswer };
inline constexpr std::size_t outcomeGroupCount = 6;
[[nodiscard]] OutcomeGroup groupOf(Outcome outcome);
[[nodiscard]] QString groupText(OutcomeGroup group);

/// Every colour Headroom chooses itself. Contrasts and distances under colour blindness were computed for these two
/// sets; change a value only together with its neighbours.
struct Theme {
    bool dark = false;
    QColor background; ///< behind charts and cards
    QColor window; ///< behind everything else, where the theme is forced
    QColor text;
    QColor secondary; ///< less important text, axis labels
    QColor grid;
    QColor accent;
    QColor limitText; ///< the limit's colour where it is text: needs more contrast than a bar
    QColor nearText; ///< likewise for "near limit"
    std::array<QColor, outcomeGroupCount> groups; ///< indexed by OutcomeGroup
    std::array<QColor, 6> below; ///< heat map, few to many, below the limit
    std::array<QColor, 6> above; ///< at or above the limit

    [[nodiscard]] QColor of(OutcomeGroup group) const { return groups[static_cast<std::size_t>(group)]; }
    [[nodiscard]] QColor limit() const { return of(OutcomeGroup::GatewayTimeout); }
    [[nodiscard]] QColor nearLimit() const { return of(OutcomeGroup::NearLimit); }
    /// Colour and pattern: the pattern is the second channel for those who cannot tell the colours apart.
    [[nodiscard]] QBrush brushOf(OutcomeGroup group) const;
};

/// Dark when the window's text is lighter than the window: Qt 6.4 has no QStyleHints::colorScheme.
[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] const Theme& themeFor(const QPalette& palette);

/// A table on a card: its empty part shows the card.
void setTableColours(QWidget* table, const Theme& theme);

enum class ThemeChoice { System, Light, Dark };
/// Makes the program follow the choice. Light and dark need the Fusion style: others ignore a palette.
void applyTheme(ThemeChoice choice);
[[nodiscard]] ThemeChoice appliedTheme();

} // namespace headroom
