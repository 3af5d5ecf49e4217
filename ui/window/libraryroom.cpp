#include "window/libraryroom.h"

#include "run/libraryreader.h"
#include "run/runfiles.h"
#include "widgets/librarypane.h"
#include "widgets/librarytree.h"
#include "window/filecommands.h"
#include "window/librarycommands.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>

namespace headroom {

namespace {

constexpr int dockWidth = 280;

} // namespace

LibraryRoom::LibraryRoom(const MainActions& actions, QMainWindow* window)
    : QObject(window)
    , m_window(window)
    , m_reader(new LibraryReader(this))
    , m_pane(new LibraryPane({actions.demo, actions.newProfile}))
    , m_commands(new LibraryCommands(m_reader, m_pane, window))
    , m_dock(new QDockWidget(tr("Library"), window))
{
    m_dock->setObjectName(QStringLiteral("libraryDock"));
    m_dock->setWidget(m_pane);
    // Not floatable: on Wayland Qt 6.4 cannot dock it again (QTBUG-87332).
    m_dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    window->resizeDocks({m_dock}, {dockWidth}, Qt::Horizontal);
}

void LibraryRoom::connectTo(FileCommands* files, const MainActions& actions)
{
    connect(actions.showLibrary, &QAction::triggered, m_dock, &QWidget::setVisible);
    connect(m_dock->toggleViewAction(), &QAction::toggled, actions.showLibrary, &QAction::setChecked);
    actions.showLibrary->setChecked(true);
    connect(actions.findInLibrary, &QAction::triggered, this, [this] {
        m_dock->show();
        m_pane->focusFilter();
    });
    connect(actions.chooseLibrary, &QAction::triggered, m_commands, &LibraryCommands::chooseFolder);
    connect(m_pane->tree(), &LibraryTree::fileChosen, files, &FileCommands::openFile);
    connect(m_pane->tree(), &LibraryTree::profileOfRunChosen, files, &FileCommands::openProfileOf);
    connect(m_commands, &LibraryCommands::failed, this, &LibraryRoom::failed);
    connect(m_commands, &LibraryCommands::changed, this, &LibraryRoom::changed);
    connect(m_commands, &LibraryCommands::binned, this, &LibraryRoom::binned);
    connect(qApp, &QApplication::focusChanged, this, &LibraryRoom::changed);
}

bool LibraryRoom::undoes() const
{
    return m_commands->canUndo() && hasFocus();
}

bool LibraryRoom::hasFocus() const
{
    return m_pane->isAncestorOf(QApplication::focusWidget());
}

void LibraryRoom::undo()
{
    m_commands->undo();
}

void LibraryRoom::begin()
{
    m_reader->setFolder(libraryFolder());
}

void LibraryRoom::resetLayout()
{
    m_window->addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    m_dock->show();
    m_window->resizeDocks({m_dock}, {dockWidth}, Qt::Horizontal);
}

} // namespace headroom
