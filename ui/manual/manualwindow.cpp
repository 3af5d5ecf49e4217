#include "manual/manualwindow.h"

#include "manual/manuallook.h"
#include "manual/manualpages.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr QSize firstSize(960, 680);
constexpr int contentsWidth = 230;
constexpr int margin = 24; ///< of the text, in pixels: lines that touch the frame are hard to read

QToolButton* newButton(Qt::ArrowType arrow, const QString& name, const QString& keys)
{
    auto* button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys));
    return button;
}

} // namespace

ManualWindow::ManualWindow(Language language, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_language(language)
    , m_contents(new QListWidget)
    , m_text(new QTextBrowser)
    , m_search(new QLineEdit)
    , m_found(new QLabel)
{
    setWindowTitle(tr("Manual – Headroom"));
    setAttribute(Qt::WA_QuitOnClose, false);
    resize(firstSize);
    m_contents->setAccessibleName(tr("Pages of the manual"));
    for (const ManualPage& page : manualPages(language))
        (new QListWidgetItem(page.title, m_contents))->setData(Qt::UserRole, page.name);
    m_contents->setSpacing(2);
    m_text->setAccessibleName(tr("Text of the page"));
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(margin);
    auto* right = new QWidget;
    auto* rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(searchLine());
    rows->addWidget(m_text, 1);
    auto* parts = new QSplitter;
    parts->addWidget(m_contents);
    parts->addWidget(right);
    parts->setStretchFactor(1, 1);
    parts->setSizes({contentsWidth, firstSize.width() - contentsWidth});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            showPage(item->data(Qt::UserRole).toString());
    });
    connect(m_text, &QTextBrowser::sourceChanged, this, &ManualWindow::sourceChanged);
    addKeys();
    showPage(manualIndex);
    m_text->setFocus();
}

QWidget* ManualWindow::searchLine()
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    QToolButton* back = newButton(Qt::LeftArrow, tr("Back"), QStringLiteral("Alt+Left"));
    QToolButton* forward = newButton(Qt::RightArrow, tr("Forward"), QStringLiteral("Alt+Right"));
    QToolButton* previous = newButton(Qt::UpArrow, tr("Find the one before"), QStringLiteral("Shift+F3"));
    QToolButton* next = newButton(Qt::DownArrow, tr("Find the next"), QStringLiteral("F3"));
    m_search->setPlaceholderText(tr("Search in this page"));
    m_search->setAccessibleName(tr("Search in this page"));
    m_search->setClearButtonEnabled(true);
    for (QWidget* widget :
         {static_cast<QWidget*>(back), static_cast<QWidget*>(forward), static_cast<QWidget*>(m_search),
          static_cast<QWidget*>(previous), static_cast<QWidget*>(next), static_cast<QWidget*>(m_found)})
        layout->addWidget(widget, widget == m_search ? 1 : 0);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(back, &QToolButton::clicked, m_text, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_text, &QTextBrowser::forward);
    connect(previous, &QToolButton::clicked, this, &ManualWindow::findPrevious);
    connect(next, &QToolButton::clicked, this, &ManualWindow::findNext);
    connect(m_search, &QLineEdit::returnPressed, this, &ManualWindow::findNext);
    connect(m_search, &QLineEdit::textEdited, m_found, &QLabel::clear);
    return line;
}

void ManualWindow::addKeys()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(QKeySequence(QStringLiteral("F3")), [this] { findNext(); });
    add(QKeySequence(QStringLiteral("Shift+F3")), [this] { findPrevious(); });
    add(QKeySequence(QStringLiteral("Alt+Left")), [this] { m_text->backward(); });
    add(QKeySequence(QStringLiteral("Alt+Right")), [this] { m_text->forward(); });
    add(QKeySequence(QStringLiteral("F1")), [this] { showPage(manualIndex); });
    add(QKeySequence(QStringLiteral("Esc")), [this] { close(); });
    add(QKeySequence(QStringLiteral("Ctrl+W")), [this] { close(); });
}

void ManualWindow::showPage(const QString& name)
{
    const QString file = manualFile(m_language, name);
    const QString known = QFileInfo::exists(file) ? file : manualFile(m_language, manualIndex);
    const QUrl source(QStringLiteral("qrc") + known);
    if (m_text->source() != source)
        m_text->setSource(source, QTextDocument::MarkdownResource);
}

QString ManualWindow::page() const
{
    return QFileInfo(m_text->source().path()).completeBaseName();
}

/// The browser's own source() still tells of the page before.
void ManualWindow::sourceChanged(const QUrl& source)
{
    const QSignalBlocker quiet(m_contents);
    const QString name = QFileInfo(source.path()).completeBaseName();
    m_found->clear();
    polishManual(m_text->document(), palette());
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(Qt::UserRole).toString() == name)
            m_contents->setCurrentRow(row);
    }
}

void ManualWindow::findNext()
{
    find(false);
}

void ManualWindow::findPrevious()
{
    find(true);
}

/// From where the last find ended, and round the end of the page.
void ManualWindow::find(bool backward)
{
    if (m_search->text().isEmpty())
        return;
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextCursor before = m_text->textCursor();
    bool found = m_text->find(m_search->text(), flags);
    if (!found) {
        m_text->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(m_search->text(), flags);
    }
    if (!found)
        m_text->setTextCursor(before);
    m_found->setText(found ? QString() : tr("Not in this page"));
}

} // namespace headroom
