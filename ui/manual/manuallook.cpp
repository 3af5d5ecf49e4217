#include "manual/manuallook.h"

#include <QPalette>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace headroom {

namespace {

constexpr int lineHeight = 125; ///< percent
constexpr int aboveHeading = 18;
constexpr int belowHeading = 8;
constexpr int belowTable = 12;
constexpr int cellPadding = 6;

/// Palette::mid() is darker than a dark background.
QColor lineColour(const QPalette& palette)
{
    QColor colour = palette.color(QPalette::Text);
    colour.setAlpha(70);
    return colour;
}

void polishTable(QTextTable& table, const QPalette& palette)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(lineColour(palette));
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(cellPadding);
    format.setBottomMargin(belowTable);
    table.setFormat(format);
}

void polishBlock(const QTextBlock& block)
{
    QTextBlockFormat format = block.blockFormat();
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    if (format.headingLevel() > 1)
        format.setTopMargin(aboveHeading);
    if (format.headingLevel() > 0)
        format.setBottomMargin(belowHeading);
    QTextCursor(block).setBlockFormat(format);
}

} // namespace

void polishManual(QTextDocument* document, const QPalette& palette)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        polishBlock(block);
    for (QTextFrame* frame : document->rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame))
            polishTable(*table, palette);
    }
}

} // namespace headroom
