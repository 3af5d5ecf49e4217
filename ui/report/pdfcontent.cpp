#include "report/pdfcontent.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <QTransform>

#include <fmt/format.h>

#include <limits>
#include <memory>
#include <optional>
#include <string_view>

namespace headroom {

namespace {

constexpr std::size_t artifact = std::numeric_limits<std::size_t>::max();

/// Operators that go together: a text, or a path with what paints it.
struct Drawing {
    std::size_t begin = 0, end = 0; ///< bytes of the content
    QPointF at; ///< the foot of its first letter, or the middle of the path
};

/// Follows the operators that Qt writes, as far as they say where something is drawn.
class Reader : public QPDFObjectHandle::ParserCallbacks {
public:
    std::vector<Drawing> drawings;

    void handleObject(QPDFObjectHandle object, std::size_t offset, std::size_t length) override
    {
        if (!object.isOperator()) {
            if (m_operands.empty())
                m_statement = offset;
            m_operands.push_back(object);
            return;
        }
        if (m_operands.empty())
            m_statement = offset;
        follow(object.getOperatorValue(), offset + length);
        m_operands.clear();
    }
    void handleEOF() override { }

private:
    [[nodiscard]] double number(std::size_t place) const
    {
        if (place >= m_operands.size())
            return 0;
        QPDFObjectHandle operand = m_operands[place];
        return operand.isNumber() ? operand.getNumericValue() : 0;
    }
    [[nodiscard]] QTransform matrix() const
    {
        return {number(0), number(1), number(2), number(3), number(4), number(5)};
    }

    void follow(std::string_view op, std::size_t end)
    {
        if (op == "q")
            m_saved.push_back(m_transform);
        else if (op == "Q" && !m_saved.empty())
            restore();
        else if (op == "cm")
            transform();
        else if (op == "BT" || op == "ET" || op == "Tm" || op == "Td")
            followText(op, end);
        else
            followPath(op, end);
    }
    void restore()
    {
        m_transform = m_saved.back();
        m_saved.pop_back();
    }
    void transform()
    {
        if (m_onPaper)
            m_transform = matrix() * m_transform;
        m_onPaper = true; // the first leads from Qt's coordinates to the paper's
    }

    void followText(std::string_view op, std::size_t end)
    {
        if (op == "BT") {
            m_text = {m_statement, 0, {}};
            m_placed = false;
            m_letters = {};
        } else if (op == "Tm") {
            m_letters = matrix();
        } else if (op == "Td" && !m_placed) {
            m_placed = true;
            m_text.at = m_transform.map(m_letters.map(QPointF(number(0), number(1))));
        } else if (op == "ET") {
            m_text.end = end;
            drawings.push_back(m_text);
        }
    }

    void followPath(std::string_view op, std::size_t end)
    {
        if (op == "m" || op == "l") {
            extend({number(0), number(1)});
        } else if (op == "c") {
            extend({number(4), number(5)});
        } else if (op == "re") {
            extend({number(0), number(1)});
            extend({number(0) + number(2), number(1) + number(3)});
        } else if (op == "n") {
            m_path.reset(); // it only clips
        } else if (m_path && isPaint(op)) {
            const QPointF middle((m_left + m_right) / 2, (m_top + m_bottom) / 2);
            drawings.push_back({*m_path, end, middle});
            m_path.reset();
        }
    }
    [[nodiscard]] static bool isPaint(std::string_view op)
    {
        return op == "f" || op == "f*" || op == "F" || op == "S" || op == "s" || op == "B" || op == "B*" || op == "b"
            || op == "b*";
    }
    void extend(QPointF point)
    {
        const QPointF at = m_transform.map(point);
        if (!m_path) {
            m_path = m_statement;
            m_left = m_right = at.x();
            m_top = m_bottom = at.y();
        }
        m_left = std::min(m_left, at.x());
        m_right = std::max(m_right, at.x());
        m_top = std::min(m_top, at.y());
        m_bottom = std::max(m_bottom, at.y());
    }

    std::vector<QPDFObjectHandle> m_operands;
    std::size_t m_statement = 0; ///< where the operands of the next operator begin
    std::vector<QTransform> m_saved;
    QTransform m_transform, m_letters;
    bool m_onPaper = false;
    Drawing m_text;
    bool m_placed = false;
    std::optional<std::size_t> m_path; ///< where one begins that is not yet painted
    double m_left = 0, m_right = 0, m_top = 0, m_bottom = 0;
};

const PlacedPart* partAt(QPointF point, const std::vector<PlacedPart>& places)
{
    constexpr double slack = 1; // a PDF's numbers are rounded
    for (const PlacedPart& place : places) {
        if (place.area.adjusted(-slack, -slack, slack, slack).contains(point))
            return &place;
    }
    return nullptr;
}

std::string contentOf(QPDFPageObjectHelper& page)
{
    Pl_Buffer buffer("page");
    page.pipeContents(&buffer);
    const std::unique_ptr<Buffer> bytes(buffer.getBuffer());
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace

MarkedContent markContent(QPDFPageObjectHelper& page, const std::vector<PlacedPart>& places)
{
    Reader reader;
    page.parseContents(&reader);
    const std::string content = contentOf(page);
    MarkedContent marked;
    std::size_t written = 0;
    std::optional<std::size_t> open;
    for (const Drawing& drawing : reader.drawings) {
        const PlacedPart* const place = partAt(drawing.at, places);
        const std::size_t part = place ? place->part : artifact;
        if (open == part)
            continue;
        marked.content.append(content, written, drawing.begin - written);
        written = drawing.begin;
        if (open)
            marked.content += "EMC\n";
        if (place) {
            marked.content += fmt::format("/{} <</MCID {}>> BDC\n", place->kind, marked.parts.size());
            marked.parts.push_back(part);
        } else {
            marked.content += "/Artifact BMC\n";
        }
        open = part;
    }
    marked.content.append(content, written);
    if (open)
        marked.content += "\nEMC\n";
    return marked;
}

} // namespace headroom
