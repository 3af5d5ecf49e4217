#pragma once

#include "theme/theme.h"

#include <QPen>

namespace headroom {

/// How a run among several is drawn: a colour and a kind of line, so that nobody needs to tell colours apart.
[[nodiscard]] inline QPen runPen(const Theme& theme, std::size_t run)
{
    constexpr std::array<OutcomeGroup, 4> colours{OutcomeGroup::Ok, OutcomeGroup::NearLimit, OutcomeGroup::ServerError,
                                                  OutcomeGroup::NoAnswer};
    constexpr std::array<Qt::PenStyle, 4> lines{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return {theme.of(colours[run % colours.size()]), 2, lines[run % lines.size()]};
}

/// "A", "B" ...: what a table's columns and a legend call it.
[[nodiscard]] inline QString runLetter(std::size_t run)
{
    return run < 26 ? QString(QChar(u'A' + static_cast<char16_t>(run))) : QString::number(run + 1);
}

} // namespace headroom
