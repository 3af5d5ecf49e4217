#include "report/pdfreport.h"

#include "display/convert.h"
#include "report/foreigntext.h"
#include "report/pdffinish.h"
#include "report/reporttext.h"
#include "report/svgpicture.h"
#include "report/textstructure.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QDateTime>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace headroom {

namespace {

constexpr int resolution = 600; ///< dots an inch: text is laid out to that
constexpr double marginMm = 15;
constexpr double footerPoints = 16;

/// What the file says of itself, for people's catalogues and for `verify`. Times as XMP has them.
QByteArray description(const ReportDocument& report)
{
    std::string xml = "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n";
    xml += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + markupText(report.verdict + " - " + report.title)
        + "</rdf:li></rdf:Alt></dc:title>\n";
    xml += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + markupText(report.subject)
        + "</rdf:li></rdf:Alt></dc:description>\n";
    if (!report.author.empty())
        xml += "<dc:creator><rdf:Seq><rdf:li>" + markupText(report.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
    xml += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n";
    for (const std::string& mark : report.marks)
        xml += mark + "\n";
    xml += "<?xpacket end=\"r\"?>\n";
    return QByteArray::fromStdString(xml);
}

std::string titleOf(const ReportDocument& report)
{
    return shownText(report.verdict + " - " + report.title);
}

void describe(QPdfWriter& writer, const ReportDocument& report)
{
    writer.setTitle(qString(titleOf(report)));
    writer.setCreator(QStringLiteral("Headroom"));
    writer.setDocumentXmpMetadata(description(report));
}

void paintFooter(QPainter& painter, const ReportDocument& report, const QRectF& area, int page, int pages)
{
    QFont font = painter.font();
    font.setPointSizeF(7);
    painter.setFont(font);
    painter.setPen(QColor(0x57, 0x60, 0x6a));
    const QString number = qString(report.page).arg(page).arg(pages);
    const QFontMetricsF metrics(font, painter.device());
    const double left = area.width() - metrics.horizontalAdvance(number) - metrics.averageCharWidth() * 4;
    painter.drawText(area, Qt::AlignBottom | Qt::AlignRight, number);
    painter.drawText(area, Qt::AlignBottom | Qt::AlignLeft,
                     metrics.elidedText(qString(titleOf(report)), Qt::ElideRight, left));
}

} // namespace

std::optional<QPageSize> paperNamed(std::string_view name)
{
    if (name == "a4")
        return QPageSize(QPageSize::A4);
    return name == "letter" ? std::optional(QPageSize(QPageSize::Letter)) : std::nullopt;
}

Result<std::string> pdfReport(const ReportDocument& report, const QPageSize& paper)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(paper, QPageLayout::Portrait, QMarginsF(marginMm, marginMm, marginMm, marginMm),
                                     QPageLayout::Millimeter));
    describe(writer, report);
    const QSizeF whole(writer.width(), writer.height());
    // Whole, or what begins a page would begin a hair above it, and be drawn on both.
    const QSizeF page(whole.width(), std::floor(whole.height() - footerPoints * resolution / 72));
    const auto document = reportText(report, page, &writer);
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorKind::Internal, "the PDF cannot be made");
    painter.setFont(fontFor(report));
    const int pages = document->pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(QPointF(0, number * page.height()), page - QSizeF(0, 1)); // not what begins the next
        painter.setClipRect(context.clip);
        document->documentLayout()->draw(&painter, context);
        painter.restore();
        paintFooter(painter, report, QRectF(QPointF(0, 0), whole), number + 1, pages);
    }
    painter.end();
    constexpr double pointsAPixel = 72.0 / resolution;
    const QMarginsF margins = writer.pageLayout().margins(QPageLayout::Point);
    return finishedPdf(buffer.data().toStdString(),
                       {titleOf(report),
                        report.language,
                        report.author,
                        report.subject,
                        structureOf(*document),
                        {margins.left(), margins.top()},
                        pointsAPixel});
}

} // namespace headroom
