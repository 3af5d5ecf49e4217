#include "report/pdffinish.h"

#include "display/convert.h"
#include "report/pdfcontent.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <fmt/format.h>

#include <exception>

namespace headroom {

namespace {

using Object = QPDFObjectHandle;

Object name(const char* text)
{
    return Object::newName(std::string("/") + text);
}
Object text(const QString& words)
{
    return Object::newUnicodeString(stdString(words));
}

/// Writes tags and outline into one document.
class Finisher {
public:
    Finisher(QPDF& pdf, const PdfExtras& extras)
        : m_pdf(pdf)
        , m_extras(extras)
        , m_pages(QPDFPageDocumentHelper(pdf).getAllPages())
        , m_places(m_pages.size())
    {
    }

    void finish()
    {
        Object root = m_pdf.getRoot();
        root.replaceKey("/Lang", Object::newString(m_extras.language));
        root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
        root.replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
        addStructure(root);
        addOutline(root);
        Object info = m_pdf.getTrailer().getKey("/Info");
        info.replaceKey("/Title", text(qString(m_extras.title))); // Qt 6.4's own ends a line in some letters
        info.replaceKey("/Subject", Object::newUnicodeString(m_extras.subject));
        if (!m_extras.author.empty())
            info.replaceKey("/Author", Object::newUnicodeString(m_extras.author));
    }

private:
    void addStructure(Object& root)
    {
        Object tree = m_pdf.makeIndirectObject(Object::parse("<< /Type /StructTreeRoot >>"));
        tree.replaceKey("/K", element(m_extras.structure, tree));
        Object numbers = Object::newArray();
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            numbers.appendItem(Object::newInteger(static_cast<long long>(page)));
            numbers.appendItem(markPage(page));
        }
        Object parents = Object::newDictionary();
        parents.replaceKey("/Nums", numbers);
        tree.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parents));
        tree.replaceKey("/ParentTreeNextKey", Object::newInteger(static_cast<long long>(m_pages.size())));
        root.replaceKey("/StructTreeRoot", tree);
    }

    Object element(const TextPart& part, const Object& parent)
    {
        Object object = m_pdf.makeIndirectObject(Object::parse("<< /Type /StructElem >>"));
        object.replaceKey("/S", name(part.kind));
        object.replaceKey("/P", parent);
        object.replaceKey("/K", Object::newArray());
        if (qstrcmp(part.kind, "Figure") == 0)
            object.replaceKey("/Alt", text(part.text));
        if (qstrcmp(part.kind, "H2") == 0)
            m_headings.push_back(&part);
        for (const TextPart& inner : part.parts)
            object.getKey("/K").appendItem(element(inner, object));
        for (const PageArea& area : part.areas) {
            if (static_cast<std::size_t>(area.page) < m_places.size())
                m_places[static_cast<std::size_t>(area.page)].push_back({m_elements.size(), part.kind, area.area});
        }
        m_elements.push_back(object);
        return object;
    }

    /// Marks what the page draws, ties it to its elements, and returns those by mark.
    Object markPage(std::size_t number)
    {
        QPDFPageObjectHelper& page = m_pages[number];
        const MarkedContent marked = markContent(page, m_places[number]);
        Object object = page.getObjectHandle();
        object.replaceKey("/Contents", Object::newStream(&m_pdf, marked.content));
        object.replaceKey("/StructParents", Object::newInteger(static_cast<long long>(number)));
        object.replaceKey("/Tabs", name("S"));
        Object byMark = Object::newArray();
        for (std::size_t mark = 0; mark < marked.parts.size(); ++mark) {
            Object& part = m_elements[marked.parts[mark]];
            Object reference = Object::parse("<< /Type /MCR >>");
            reference.replaceKey("/Pg", object);
            reference.replaceKey("/MCID", Object::newInteger(static_cast<long long>(mark)));
            part.getKey("/K").appendItem(reference);
            byMark.appendItem(part);
        }
        return m_pdf.makeIndirectObject(byMark);
    }

    void addOutline(Object& root)
    {
        if (m_headings.empty())
            return;
        Object outline = m_pdf.makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
        Object before;
        for (const TextPart* heading : m_headings) {
            Object item = m_pdf.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title", text(heading->text));
            item.replaceKey("/Parent", outline);
            item.replaceKey("/Dest", destination(heading->areas.front()));
            if (before.isInitialized()) {
                item.replaceKey("/Prev", before);
                before.replaceKey("/Next", item);
            } else {
                outline.replaceKey("/First", item);
            }
            before = item;
        }
        outline.replaceKey("/Last", before);
        outline.replaceKey("/Count", Object::newInteger(static_cast<long long>(m_headings.size())));
        root.replaceKey("/Outlines", outline);
    }
    Object destination(const PageArea& area)
    {
        QPDFPageObjectHelper& page = m_pages.at(static_cast<std::size_t>(area.page));
        const double height = page.getMediaBox().getArrayAsRectangle().ury;
        const double top = height - m_extras.corner.y() - area.area.top() * m_extras.pointsAPixel;
        Object place = Object::newArray();
        place.appendItem(page.getObjectHandle());
        place.appendItem(name("XYZ"));
        place.appendItem(Object::newReal(m_extras.corner.x(), 2));
        place.appendItem(Object::newReal(top, 2));
        place.appendItem(Object::newNull()); // as it is zoomed
        return place;
    }

    QPDF& m_pdf;
    const PdfExtras& m_extras;
    std::vector<QPDFPageObjectHelper> m_pages;
    std::vector<std::vector<PlacedPart>> m_places; ///< by page; their part is a place in m_elements
    std::vector<Object> m_elements;
    std::vector<const TextPart*> m_headings;
};

} // namespace

Result<std::string> finishedPdf(const std::string& pdf, const PdfExtras& extras)
{
    try { // the library reports by exceptions; of Qt's own output none is expected
        QPDF document;
        document.setSuppressWarnings(true); // they would go to standard error
        document.processMemoryFile("report", pdf.data(), pdf.size());
        Finisher(document, extras).finish();
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    } catch (const std::exception& error) {
        return failure(ErrorKind::Internal, fmt::format("the PDF cannot be made: {}", error.what()));
    }
}

} // namespace headroom
