#include "preview/pdfpreview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfSelection>
#include <QPdfView>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace headroom {

namespace {

constexpr int toWidth = 0, whole = -1; ///< the other choices are percent

} // namespace

PdfPreview::PdfPreview(QWidget* parent)
    : QWidget(parent)
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
    , m_text(new QLabel(this))
    , m_page(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_zoom(new QComboBox(this))
    , m_shown(new QWidget(this))
    , m_stack(new QStackedLayout(this))
{
    m_view->setObjectName(QStringLiteral("recordPages"));
    m_view->setAccessibleName(tr("Pages of the record"));
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setDocument(m_document);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto* pages = new QVBoxLayout(m_shown);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(4);
    pages->addWidget(bar());
    pages->addWidget(m_view, 1);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_shown);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &PdfPreview::tellPage);
    zoom(0);
}

/// The view looks at the document until the end.
PdfPreview::~PdfPreview()
{
    m_view->setDocument(nullptr);
    m_document->close();
}

QWidget* PdfPreview::bar()
{
    auto* line = new QWidget(m_shown);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_previous->setArrowType(Qt::UpArrow);
    m_previous->setToolTip(tr("Previous page"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setArrowType(Qt::DownArrow);
    m_next->setToolTip(tr("Next page"));
    m_next->setAccessibleName(m_next->toolTip());
    m_zoom->setObjectName(QStringLiteral("recordZoom"));
    m_zoom->setAccessibleName(tr("Size of the pages"));
    m_zoom->addItem(tr("Page width"), toWidth);
    m_zoom->addItem(tr("Whole page"), whole);
    for (const int percent : {50, 75, 100, 150, 200})
        m_zoom->addItem(tr("%1 %").arg(percent), percent);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_page);
    layout->addStretch(1);
    layout->addWidget(m_zoom);
    connect(m_previous, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turn(1); });
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &PdfPreview::zoom);
    return line;
}

void PdfPreview::setPdf(const std::string& pdf)
{
    const int page = m_view->pageNavigator()->currentPage();
    const QPointF place = m_view->pageNavigator()->currentLocation();
    m_document->close();
    m_bytes.close();
    m_bytes.setData(QByteArray::fromStdString(pdf));
    m_bytes.open(QIODevice::ReadOnly);
    m_document->load(&m_bytes);
    m_stack->setCurrentWidget(m_shown);
    if (page > 0 && page < pages())
        m_view->pageNavigator()->jump(page, place);
    tellPage();
}

void PdfPreview::setText(const QString& text)
{
    m_document->close();
    m_text->setText(text);
    m_stack->setCurrentWidget(m_text);
}

int PdfPreview::pages() const
{
    return m_document->pageCount();
}

QString PdfPreview::text() const
{
    return m_stack->currentWidget() == m_text ? m_text->text() : QString();
}

QString PdfPreview::pageText(int page) const
{
    return m_document->getAllText(page).text();
}

void PdfPreview::turn(int step)
{
    QPdfPageNavigator* navigator = m_view->pageNavigator();
    navigator->jump(std::clamp(navigator->currentPage() + step, 0, std::max(pages() - 1, 0)), {});
}

void PdfPreview::zoom(int choice)
{
    const int percent = m_zoom->itemData(choice).toInt();
    m_view->setZoomMode(percent == toWidth     ? QPdfView::ZoomMode::FitToWidth
                            : percent == whole ? QPdfView::ZoomMode::FitInView
                                               : QPdfView::ZoomMode::Custom);
    if (percent > 0)
        m_view->setZoomFactor(percent / 100.0);
}

void PdfPreview::tellPage()
{
    const int page = m_view->pageNavigator()->currentPage();
    m_page->setText(tr("Page %1 of %2").arg(page + 1).arg(pages()));
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < pages());
}

} // namespace headroom
