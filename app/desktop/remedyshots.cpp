#include "remedyshots.h"

#include "pages/runpage.h"
#include "report/alarmsdialog.h"
#include "run/demogateway.h"
#include "run/runfeed.h"
#include "run/sweepfeed.h"
#include "waiting.h"
#include "widgets/detailtabs.h"
#include "widgets/jobspane.h"
#include "window/mainwindow.h"

#include <QLineEdit>

namespace headroom {

namespace {

constexpr std::chrono::minutes patience(3);

void fillIn(const AlarmsDialog& dialog, const char* field, const char* text)
{
    dialog.findChild<QLineEdit*>(QLatin1String(field))->setText(QLatin1String(text));
}

} // namespace

bool takeRemedies(MainWindow* window, const std::function<void(const QString& name, QWidget*)>& take)
{
    window->runDemo(Demo::Polling);
    if (!waitFor([&] { return !window->feed()->running() && window->feed()->view().findings; }, patience))
        return false;
    DetailTabs* details = window->runPage()->details();
    details->setCurrentWidget(details->jobs());
    QCoreApplication::processEvents();
    take(QStringLiteral("jobs"), window);

    AlarmsDialog alarms(window->feed()->view(), window);
    fillIn(alarms, "alarmApi", "reports");
    fillIn(alarms, "alarmStage", "prod");
    fillIn(alarms, "alarmFunction", "reports-prod");
    alarms.show();
    QCoreApplication::processEvents();
    take(QStringLiteral("alarms"), &alarms);
    alarms.close();

    window->runDemo(Demo::Pages);
    if (!waitFor([&] { return window->sweep()->view().over(); }, patience))
        return false;
    take(QStringLiteral("sweep"), window);
    return true;
}

} // namespace headroom
