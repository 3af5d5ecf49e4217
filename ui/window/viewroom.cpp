#include "window/viewroom.h"

#include "pages/comparepage.h"
#include "pages/runpage.h"
#include "pages/sweeppage.h"
#include "theme/theme.h"
#include "window/compareroom.h"
#include "window/libraryroom.h"
#include "window/pagestack.h"
#include "window/runroom.h"
#include "window/sweeproom.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMessageBox>
#include <QSettings>

namespace headroom {

namespace {

constexpr int stateVersion = 2;
constexpr QLatin1String runLayoutKey("runLayout5"); ///< another name whenever there are other panes

} // namespace

ViewRoom::ViewRoom(const MainActions& actions, const Rooms& rooms, QMainWindow* window)
    : QObject(window)
    , m_actions(actions)
    , m_rooms(rooms)
    , m_window(window)
{
    connectAll();
}

void ViewRoom::connectAll()
{
    connect(m_actions.showRun, &QAction::triggered, this, [this] { m_rooms.pages->showPage(m_rooms.run->page()); });
    connect(m_actions.toggleTable, &QAction::triggered, this, &ViewRoom::toggleTable);
    for (QAction* action : {m_actions.responseTimes, m_actions.serviceTimes, m_actions.nearLimit})
        connect(action, &QAction::triggered, this, &ViewRoom::showLatencies);
    connect(m_actions.theme, &QActionGroup::triggered, this, &ViewRoom::chooseTheme);
    connect(m_actions.fullScreen, &QAction::triggered, this,
            [this](bool full) { full ? m_window->showFullScreen() : m_window->showNormal(); });
    connect(m_actions.resetLayout, &QAction::triggered, this, &ViewRoom::resetLayout);
    connect(m_actions.about, &QAction::triggered, this, &ViewRoom::about);
}

void ViewRoom::showLatencies()
{
    const bool service = m_actions.serviceTimes->isChecked();
    const LatencyKind kind = service ? LatencyKind::Service : LatencyKind::Response;
    m_rooms.run->setLatencies({kind, m_actions.nearLimit->isChecked()});
    m_rooms.compare->page()->setLatencyKind(kind);
}

void ViewRoom::toggleTable()
{
    if (m_rooms.pages->isShown(m_rooms.compare->page()))
        m_rooms.compare->page()->toggleTable();
    else if (m_rooms.pages->isShown(m_rooms.sweeps->page()))
        m_rooms.sweeps->page()->toggleTable();
    else
        m_rooms.run->page()->toggleTable();
}

void ViewRoom::chooseTheme(const QAction* chosen)
{
    QSettings().setValue(QStringLiteral("theme"), chosen->data());
    applyTheme(static_cast<ThemeChoice>(chosen->data().toInt()));
}

void ViewRoom::resetLayout()
{
    m_rooms.library->resetLayout();
    m_rooms.run->resetLayout();
}

void ViewRoom::about()
{
    QMessageBox::about(
        m_window, tr("About Headroom"),
        tr("<h3>Headroom %1</h3><p>How much headroom does an endpoint have under its gateway's time limit?</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>"
           "<p>Qt %2. No account, no telemetry: nothing leaves this computer but the load you send.</p>")
            .arg(QApplication::applicationVersion(), QLatin1String(qVersion())));
}

void ViewRoom::readSettings()
{
    const QSettings settings;
    m_window->resize(1280, 800);
    m_window->restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    m_window->restoreState(settings.value(QStringLiteral("state")).toByteArray(), stateVersion);
    const QByteArray layout = settings.value(runLayoutKey).toByteArray();
    if (!layout.isEmpty())
        m_rooms.run->page()->restoreLayout(layout);
    for (QAction* choice : m_actions.theme->actions())
        choice->setChecked(choice->data().toInt() == static_cast<int>(appliedTheme()));
}

void ViewRoom::writeSettings() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), m_window->saveGeometry());
    settings.setValue(QStringLiteral("state"), m_window->saveState(stateVersion));
    settings.setValue(runLayoutKey, m_rooms.run->page()->saveLayout());
}

} // namespace headroom
