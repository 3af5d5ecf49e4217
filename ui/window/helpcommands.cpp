#include "window/helpcommands.h"

#include "manual/manualpages.h"
#include "manual/manualwindow.h"
#include "settings/language.h"
#include "window/mainactions.h"
#include "window/shortcutsdialog.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>

namespace headroom {

HelpCommands::HelpCommands(const MainActions& actions, QMainWindow* window)
    : QObject(window)
    , m_window(window)
{
    const auto chosen = chosenLanguage();
    for (QAction* choice : actions.language->actions())
        choice->setChecked(choice->data().toString() == (chosen ? codeOf(*chosen) : QString()));
    connect(actions.language, &QActionGroup::triggered, this,
            [this](const QAction* choice) { chooseLanguage(choice->data().toString()); });
    connect(actions.manual, &QAction::triggered, this, &HelpCommands::openManual);
    connect(actions.shortcuts, &QAction::triggered, this, [this] {
        auto* dialog = new ShortcutsDialog(m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

HelpCommands::~HelpCommands() = default;

void HelpCommands::openManual()
{
    if (!m_manual)
        m_manual = std::make_unique<ManualWindow>(appliedLanguage());
    m_manual->showPage(manualPageFor(m_window->focusWidget(), m_window->centralWidget()));
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void HelpCommands::chooseLanguage(const QString& code)
{
    const auto language = languageWithCode(code);
    headroom::chooseLanguage(language);
    if (resolved(language) != appliedLanguage())
        emit languageChosen();
}

} // namespace headroom
