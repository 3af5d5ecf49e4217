#include "report/reporttext.h"

#include "display/convert.h"
#include "report/foreigntext.h"
#include "report/pictureobject.h"
#include "report/reportcolours.h"
#include "settings/language.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPaintDevice>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>
#include <utility>

namespace headroom {

namespace {

constexpr double bodyPoints = 8.5;

QColor colourOf(Ink ink)
{
    return QColor::fromRgb(lightInks[static_cast<std::size_t>(ink)] | 0xff000000U);
}

/// Qt's layout takes margins, paddings and borders in pixels of the screen, and scales them to the device itself.
double layoutPoint()
{
    const QScreen* const screen = QGuiApplication::primaryScreen();
    return (screen ? screen->logicalDotsPerInchY() : 96) / 72;
}

QString shown(const std::string& text)
{
    return qString(shownText(text));
}

/// What a paragraph is besides text.
struct Role {
    int heading = 0; ///< its level; 0: none
    bool listItem = false;
};

/// Writes blocks at the end of a document.
class Writer {
public:
    Writer(QTextDocument* document, QPaintDevice* device)
        : m_cursor(document)
        , m_point(layoutPoint())
        , m_devicePoint(device->logicalDpiY() / 72.0)
        , m_width(document->pageSize().width())
        , m_pictures(new PictureObject(document))
    {
        document->documentLayout()->registerHandler(PictureObject::type, m_pictures);
    }

    void operator()(const Heading& heading)
    {
        QTextCharFormat format = letters(11, true);
        if (heading.newPage)
            breakPage();
        begin(14, 4, {.heading = 2});
        m_cursor.insertText(shown(heading.text), format);
        m_headings.push_back(m_cursor.block().blockNumber());
    }
    void operator()(const Paragraph& paragraph)
    {
        begin(2, 2);
        m_cursor.insertText(shown(paragraph.text), letters(bodyPoints, paragraph.strong));
    }
    void operator()(const Bullets& bullets)
    {
        for (const std::string& item : bullets.items) {
            begin(1, 1, {.listItem = true});
            m_cursor.insertText(QStringLiteral("\u2022\u00a0"), letters(bodyPoints));
            m_cursor.insertText(shown(item), letters(bodyPoints));
        }
    }
    void operator()(const Facts& facts)
    {
        constexpr double nameShare = 15; // percent of the width
        QTextTable* const table =
            insertTable(static_cast<int>(facts.facts.size()), 2, 1, {nameShare, 100 - nameShare}, 6);
        for (int row = 0; row < table->rows(); ++row) {
            const NamedText& fact = facts.facts[static_cast<std::size_t>(row)];
            fill(table->cellAt(row, 0), fact.name, letters(bodyPoints, false, Ink::Faint), Qt::AlignLeft);
            fill(table->cellAt(row, 1), fact.text, letters(bodyPoints), Qt::AlignLeft);
        }
    }
    void operator()(const Table& content)
    {
        const auto rows = static_cast<int>(content.rows.size());
        QTextTable* const table = insertTable(rows + 1, static_cast<int>(content.head.size()), 2.5, {}, 10);
        QTextTableFormat format = table->format();
        format.setHeaderRowCount(1); // again on each page
        table->setFormat(format);
        fillRow(*table, 0, content, content.head, letters(bodyPoints, true, Ink::Faint));
        for (int row = 0; row < rows; ++row)
            fillRow(*table, row + 1, content, content.rows[static_cast<std::size_t>(row)], letters(bodyPoints));
        underline(*table);
        m_tables.push_back(table);
    }
    void operator()(const Figures& figures)
    {
        const auto count = static_cast<int>(figures.figures.size());
        QTextTable* const table = insertTable(2, count, 3, std::vector<double>(figures.figures.size(), 100.0 / count));
        markAsLayout(*table);
        const double width = m_width / count - 7 * m_devicePoint;
        for (int column = 0; column < count; ++column) {
            const Figure& figure = figures.figures[static_cast<std::size_t>(column)];
            table->cellAt(0, column).firstCursorPosition().insertText(QString(QChar::ObjectReplacementCharacter),
                                                                      m_pictures->add(figure, width));
            QTextCursor caption = table->cellAt(1, column).firstCursorPosition();
            caption.insertText(shown(figure.title) + QStringLiteral(". "), letters(7, true));
            caption.insertText(shown(figure.caption), letters(7, false, Ink::Faint));
        }
    }

    void title(const ReportDocument& report)
    {
        begin(0, 4, {.heading = 1});
        m_cursor.insertText(shown(report.title), letters(16, true));
        const Ink ink = report.passed ? Ink::Curve : report.failed ? Ink::Limit : Ink::Faint;
        QTextTable* const table = insertTable(1, 1, 5, {100});
        markAsLayout(*table);
        QTextTableCell cell = table->cellAt(0, 0);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setLeftBorder(4 * m_point);
        format.setLeftBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setLeftBorderBrush(colourOf(ink));
        cell.setFormat(format);
        QTextCursor inside = cell.firstCursorPosition();
        inside.insertText(shown(report.verdict) + QStringLiteral("   "), letters(13, true, ink));
        inside.insertText(shown(report.sentence), letters(11));
    }

    void breakPage() { m_breaks = true; }
    [[nodiscard]] const std::vector<int>& headings() const { return m_headings; }
    [[nodiscard]] const std::vector<QTextTable*>& tables() const { return m_tables; }

private:
    [[nodiscard]] static QTextCharFormat letters(double points, bool bold = false, Ink ink = Ink::Text)
    {
        QTextCharFormat format;
        format.setFontPointSize(points);
        format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        format.setForeground(colourOf(ink));
        // Too little to see, but with it Qt sets no ligatures: who searches for "file" must find it.
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(0.02);
        return format;
    }

    static void markAsLayout(QTextTable& table)
    {
        QTextTableFormat format = table.format();
        format.setProperty(layoutTableProperty, true);
        table.setFormat(format);
    }

    /// A new paragraph; the empty one that stands at the beginning and behind each table is used first.
    void begin(double above, double below, const Role& role = {})
    {
        const double indent = role.listItem ? 10 : 0;
        QTextBlockFormat format;
        format.setTopMargin(above * m_point);
        format.setBottomMargin(below * m_point);
        format.setLeftMargin(indent * m_point);
        format.setTextIndent(indent > 0 ? -indent * 0.7 * m_point : 0);
        format.setLayoutDirection(Qt::LeftToRight);
        if (role.heading > 0)
            format.setHeadingLevel(role.heading);
        if (role.listItem)
            format.setProperty(listItemProperty, true);
        if (std::exchange(m_breaks, false))
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        if (m_cursor.block().text().isEmpty())
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
    }

    QTextTable* insertTable(int rows, int columns, double padding, const std::vector<double>& widths, double below = 3)
    {
        QTextTableFormat format;
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setCellPadding(padding * m_point);
        format.setCellSpacing(0);
        format.setTopMargin(3 * m_point);
        format.setBottomMargin(below * m_point);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QVector<QTextLength> lengths;
        for (const double width : widths)
            lengths.push_back(QTextLength(QTextLength::PercentageLength, width));
        format.setColumnWidthConstraints(lengths);
        QTextTable* const table = m_cursor.insertTable(rows, columns, format);
        m_cursor.movePosition(QTextCursor::End);
        m_cursor.setBlockCharFormat(letters(1)); // the empty paragraph behind it takes no room
        return table;
    }

    void fill(const QTextTableCell& cell, const std::string& text, const QTextCharFormat& format,
              Qt::Alignment alignment)
    {
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setLayoutDirection(Qt::LeftToRight);
        block.setAlignment(alignment | Qt::AlignAbsolute);
        cursor.setBlockFormat(block);
        cursor.insertText(shown(text), format);
    }
    void fillRow(const QTextTable& table, int row, const Table& content, const std::vector<std::string>& cells,
                 const QTextCharFormat& format)
    {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const bool number = column >= content.numbersFrom && column < content.numbersUntil;
            fill(table.cellAt(row, static_cast<int>(column)), cells[column], format,
                 number ? Qt::AlignRight : Qt::AlignLeft);
        }
    }
    void underline(QTextTable& table) const
    {
        for (int row = 0; row < table.rows(); ++row) {
            for (int column = 0; column < table.columns(); ++column) {
                QTextTableCell cell = table.cellAt(row, column);
                QTextTableCellFormat format = cell.format().toTableCellFormat();
                format.setBottomBorder(0.5 * m_point);
                format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                format.setBottomBorderBrush(colourOf(Ink::Grid));
                cell.setFormat(format);
            }
        }
    }

    QTextCursor m_cursor;
    double m_point; ///< in the layout's pixels
    double m_devicePoint; ///< in the device's, which pages and pictures are measured in
    double m_width;
    PictureObject* m_pictures;
    bool m_breaks = false; ///< the next paragraph begins a page
    std::vector<int> m_headings; ///< block numbers
    std::vector<QTextTable*> m_tables;
};

void beginPage(const QTextBlock& block)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = cursor.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.setBlockFormat(format);
}

/// Where things lie on pages, once they are laid out.
class Pages {
public:
    explicit Pages(QTextDocument& document)
        : m_document(document)
    {
    }

    /// A heading whose text begins on the next page goes there with it.
    void keepHeading(int number)
    {
        const QTextBlock heading = m_document.findBlockByNumber(number);
        if (heading.next().isValid() && pageOf(top(heading)) != pageOf(top(heading.next())))
            beginPage(heading);
    }
    /// A row that would be torn goes to the next page whole.
    void keepRows(const QTextTable& table)
    {
        for (int row = 1; row < table.rows(); ++row) {
            double first = 1e12, last = 0;
            for (int column = 0; column < table.columns(); ++column) {
                const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
                first = std::min(first, top(block));
                last = std::max(last, m_document.documentLayout()->blockBoundingRect(block).bottom());
            }
            if (pageOf(first) != pageOf(last))
                beginPage(table.cellAt(row, 0).firstCursorPosition().block());
        }
    }

    /// Of what follows a table Qt tears the line at the end of a page in two: the paragraph goes to the next whole.
    void keepLines()
    {
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            if (!QTextCursor(block).currentTable() && holdsTornLine(block))
                beginPage(block);
        }
    }

private:
    [[nodiscard]] bool holdsTornLine(const QTextBlock& block) const
    {
        constexpr double slack = 1; // a page's height is no whole number
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).rect().translated(0, top(block));
            if (pageOf(line.top() + slack) != pageOf(line.bottom() - slack))
                return true;
        }
        return false;
    }
    [[nodiscard]] double top(const QTextBlock& block) const
    {
        return m_document.documentLayout()->blockBoundingRect(block).top();
    }
    [[nodiscard]] double pageOf(double y) const { return std::floor(y / m_document.pageSize().height()); }

    QTextDocument& m_document;
};

} // namespace

QFont fontFor(const ReportDocument& report)
{
    const QFont font = QGuiApplication::font();
    return report.language.starts_with("zh") ? withChineseLetters(font) : font;
}

std::unique_ptr<QTextDocument> reportText(const ReportDocument& report, const QSizeF& page, QPaintDevice* device)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->documentLayout()->setPaintDevice(device);
    document->setDocumentMargin(0);
    document->setDefaultFont(fontFor(report));
    document->setPageSize(page);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a digest or a URL is one long word
    document->setDefaultTextOption(option);
    // As one change: Qt would lay out again after each of thousands.
    QTextCursor change(document.get());
    change.beginEditBlock();
    Writer writer(document.get(), device);
    writer.title(report);
    for (const Block& block : report.record)
        std::visit(writer, block);
    writer.breakPage();
    for (const Block& block : report.details)
        std::visit(writer, block);
    change.endEditBlock();
    Pages pages(*document);
    for (const QTextTable* table : writer.tables())
        pages.keepRows(*table);
    pages.keepLines();
    for (const int heading : writer.headings())
        pages.keepHeading(heading);
    pages.keepLines(); // what a heading moved
    return document;
}

} // namespace headroom
