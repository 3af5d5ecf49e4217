#include "report/textstructure.h"

#include "report/pictureobject.h"
#include "report/reporttext.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>

namespace headroom {

namespace {

class Walker {
public:
    explicit Walker(const QTextDocument& document)
        : m_document(document)
        , m_pageHeight(document.pageSize().height())
    {
    }

    [[nodiscard]] TextPart walk()
    {
        m_root.kind = "Document";
        const QTextFrame* const frame = m_document.rootFrame();
        for (auto it = frame->begin(); !it.atEnd(); ++it) {
            if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame()))
                addTable(*table);
            else if (it.currentBlock().isValid())
                addBlock(it.currentBlock());
        }
        return std::move(m_root);
    }

private:
    /// The section that is being read: what follows a heading belongs to it.
    [[nodiscard]] TextPart& section()
    {
        return m_root.parts.empty() || qstrcmp(m_root.parts.back().kind, "Sect") != 0 ? m_root : m_root.parts.back();
    }

    void addBlock(const QTextBlock& block)
    {
        if (block.text().isEmpty()) // keeps tables apart
            return;
        const int level = block.blockFormat().headingLevel();
        if (level == 1) {
            m_root.parts.push_back(leaf("H1", block));
        } else if (level == 2) {
            m_root.parts.push_back({"Sect", {}, {leaf("H2", block)}, {}});
        } else if (block.blockFormat().boolProperty(listItemProperty)) {
            addItem(block);
        } else {
            section().parts.push_back(leaf("P", block));
        }
    }

    void addItem(const QTextBlock& block)
    {
        auto& parts = section().parts;
        if (parts.empty() || qstrcmp(parts.back().kind, "L") != 0)
            parts.push_back({"L", {}, {}, {}});
        parts.back().parts.push_back({"LI", {}, {leaf("LBody", block)}, {}});
    }

    void addTable(const QTextTable& table)
    {
        if (table.format().boolProperty(layoutTableProperty)) {
            for (int column = 0; column < table.columns(); ++column) {
                for (int row = 0; row < table.rows(); ++row)
                    section().parts.push_back(cell("P", table, row, column));
            }
            return;
        }
        TextPart whole{"Table", {}, {}, {}};
        const int heads = table.format().headerRowCount();
        for (int row = 0; row < table.rows(); ++row) {
            TextPart line{"TR", {}, {}, {}};
            for (int column = 0; column < table.columns(); ++column) {
                const bool head = heads > 0 ? row < heads : column == 0; // facts have their names in front
                line.parts.push_back(cell(head ? "TH" : "TD", table, row, column));
            }
            whole.parts.push_back(std::move(line));
        }
        section().parts.push_back(std::move(whole));
    }

    [[nodiscard]] TextPart cell(const char* kind, const QTextTable& table, int row, int column) const
    {
        return leaf(kind, table.cellAt(row, column).firstCursorPosition().block());
    }

    [[nodiscard]] TextPart leaf(const char* kind, const QTextBlock& block) const
    {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.objectType() == PictureObject::type)
                return {"Figure", format.stringProperty(QTextFormat::ImageAltText), {}, areasOf(block)};
        }
        return {kind, block.text(), {}, areasOf(block)};
    }

    /// Line by line: a paragraph may go on overleaf.
    [[nodiscard]] std::vector<PageArea> areasOf(const QTextBlock& block) const
    {
        // Lines are placed from here: the first of them lower, where the whole block went overleaf.
        const QPointF corner = m_document.documentLayout()->blockBoundingRect(block).topLeft();
        std::vector<PageArea> areas;
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).rect().translated(corner);
            const int page = static_cast<int>(std::floor(line.center().y() / m_pageHeight));
            const QRectF onPage = line.translated(0, -page * m_pageHeight);
            if (!areas.empty() && areas.back().page == page)
                areas.back().area |= onPage;
            else
                areas.push_back({page, onPage});
        }
        return areas;
    }

    const QTextDocument& m_document;
    double m_pageHeight;
    TextPart m_root;
};

} // namespace

TextPart structureOf(const QTextDocument& document)
{
    return Walker(document).walk();
}

} // namespace headroom
