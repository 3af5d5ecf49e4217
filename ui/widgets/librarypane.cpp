#include "widgets/librarypane.h"

#include "models/libraryfiltermodel.h"
#include "models/librarymodel.h"
#include "theme/theme.h"
#include "widgets/librarytree.h"
#include "widgets/textlabels.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

/// In place of the list: why it is not there, and what can be done about it.
QWidget* hintPage(QLabel* text, const QList<QWidget*>& below)
{
    auto* page = new QWidget;
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(text);
    for (QWidget* one : below)
        layout->addWidget(one, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return page;
}

QList<QWidget*> buttonsFor(const QList<QAction*>& actions)
{
    QList<QWidget*> buttons;
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        buttons << button;
    }
    return buttons;
}

QLineEdit* newFilter(QWidget* parent)
{
    auto* filter = new QLineEdit(parent);
    filter->setObjectName(QStringLiteral("libraryFilter"));
    filter->setPlaceholderText(LibraryPane::tr("Filter: name, host, tag, verdict, date"));
    filter->setAccessibleName(LibraryPane::tr("Filter the library"));
    filter->setClearButtonEnabled(true);
    return filter;
}

} // namespace

LibraryPane::LibraryPane(const QList<QAction*>& beginnings, QWidget* parent)
    : QWidget(parent)
    , m_model(new LibraryModel(this))
    , m_filtered(new LibraryFilterModel(m_model, this))
    , m_tree(new LibraryTree(m_model, m_filtered))
    , m_filter(newFilter(this))
    , m_nothingFoundText(new QLabel)
    , m_empty(hintPage(new QLabel(tr("No runs yet. Each run you make is kept here.")), buttonsFor(beginnings)))
    , m_pages(new QStackedWidget(this))
    , m_deleted(new QLabel(this))
{
    auto* clear = new QPushButton(tr("Clear filter"));
    m_nothingFound = hintPage(m_nothingFoundText, {clear});
    connect(clear, &QPushButton::clicked, m_filter, &QLineEdit::clear);
    connect(m_filter, &QLineEdit::textChanged, this, &LibraryPane::filter);
    connect(m_deleted, &QLabel::linkActivated, this, &LibraryPane::undoAsked);
    m_deleted->setObjectName(QStringLiteral("deletedLine"));
    m_deleted->setWordWrap(true);
    m_deleted->setTextInteractionFlags(Qt::TextBrowserInteraction); // the link is reached with Tab as well
    m_deleted->setContentsMargins(6, 4, 6, 4);
    m_deleted->hide();
    for (QWidget* page : {static_cast<QWidget*>(m_tree), m_empty, m_nothingFound})
        m_pages->addWidget(page);
    setMinimumWidth(letterWidth(fontMetrics()) * 34);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_filter);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_deleted);
    applyTheme();
    showWhatThereIs();
}

void LibraryPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void LibraryPane::applyTheme()
{
    const Theme& theme = themeFor(palette());
    setTableColours(m_tree, theme);
    m_model->setTheme(theme);
}

/// From the filter to its hits without the mouse; Escape clears it.
void LibraryPane::keyPressEvent(QKeyEvent* event)
{
    if (m_filter->hasFocus() && event->key() == Qt::Key_Down)
        m_tree->setFocus();
    else if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty())
        m_filter->clear();
    else
        QWidget::keyPressEvent(event);
}

void LibraryPane::setLibrary(const Library& library)
{
    m_tree->change([&] { m_model->setLibrary(library); });
    showWhatThereIs();
}

void LibraryPane::filter(const QString& text)
{
    m_filtered->setText(text);
    m_tree->expandAll();
    m_tree->spanHeads();
    showWhatThereIs();
}

void LibraryPane::showWhatThereIs()
{
    m_nothingFoundText->setText(tr("Nothing matches “%1”.").arg(m_filter->text()));
    m_pages->setCurrentWidget(m_model->isEmpty()           ? m_empty
                                  : m_filtered->rowCount() ? static_cast<QWidget*>(m_tree)
                                                           : m_nothingFound);
}

void LibraryPane::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void LibraryPane::showDeleted(const QString& sentence)
{
    m_deleted->setText(QStringLiteral("%1 <a href=\"undo\">%2</a>").arg(sentence.toHtmlEscaped(), tr("Undo")));
    m_deleted->setAccessibleName(sentence);
    m_deleted->show();
}

void LibraryPane::hideDeleted()
{
    m_deleted->hide();
}

} // namespace headroom
