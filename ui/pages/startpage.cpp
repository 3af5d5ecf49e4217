#include "pages/startpage.h"

#include "manual/manualpages.h"
#include "theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

QToolButton* bigButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({32, 32});
    button->setMinimumWidth(160);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton* smallButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleDescription(action->toolTip());
    return button;
}

} // namespace

StartPage::StartPage(QAction* newProfile, QAction* open, QAction* demo, const QList<QAction*>& remedies,
                     QWidget* parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_remedies(new QLabel(tr("Or see a remedy at work, in about a minute each:"), this))
{
    setManualPage(this, QLatin1String("first-run"));
    auto* mark = new QLabel(this);
    mark->setPixmap(QIcon(QStringLiteral(":/icons/headroom.svg")).pixmap(72, 72));
    auto* title = new QLabel(tr("How much headroom does your endpoint have?"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    title->setFont(large);
    m_what->setText(
        tr("Headroom sends load to a deployed endpoint and shows how close its answers come to the gateway's time "
           "limit.\nThe demo runs against a gateway inside this program, with a limit of 3 seconds. Nothing leaves "
           "this computer."));
    m_what->setAlignment(Qt::AlignCenter);
    m_what->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch(1);
    for (QAction* action : {newProfile, open, demo})
        buttons->addWidget(bigButton(action, this));
    buttons->addStretch(1);

    auto* remedyLine = new QHBoxLayout;
    remedyLine->addStretch(1);
    for (QAction* action : remedies)
        remedyLine->addWidget(smallButton(action, this));
    remedyLine->addStretch(1);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(mark, 0, Qt::AlignHCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(m_what);
    layout->addSpacing(8);
    layout->addLayout(addressLine());
    layout->addLayout(buttons);
    layout->addSpacing(8);
    layout->addWidget(m_remedies, 0, Qt::AlignHCenter);
    layout->addLayout(remedyLine);
    layout->addStretch(3);
    applyTheme();
}

/// Most come with an address in their hand.
QLayout* StartPage::addressLine()
{
    constexpr int width = 520; // as the buttons below
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(tr("Paste the URL of an endpoint, or a cURL command"));
    m_address->setAccessibleName(tr("URL or cURL command of the endpoint"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_address->setClearButtonEnabled(true);
    m_address->setMinimumWidth(width / 2);
    m_address->setMaximumWidth(width);
    auto* go = new QToolButton(this);
    go->setText(tr("Set up a test"));
    go->setToolTip(tr("Opens a profile for it. Nothing is sent yet."));
    go->setFocusPolicy(Qt::StrongFocus);
    connect(m_address, &QLineEdit::returnPressed, this, &StartPage::give);
    connect(go, &QToolButton::clicked, this, &StartPage::give);
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_address, 1'000); // what room there is, before there is any at its sides
    line->addWidget(go);
    line->addStretch(1);
    return line;
}

void StartPage::give()
{
    if (const QString text = m_address->text().trimmed(); !text.isEmpty())
        emit addressGiven(text);
    else
        m_address->setFocus();
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void StartPage::applyTheme()
{
    QPalette quiet = m_what->palette();
    quiet.setColor(QPalette::WindowText, themeFor(palette()).secondary);
    m_what->setPalette(quiet);
    m_remedies->setPalette(quiet);
}

} // namespace headroom
