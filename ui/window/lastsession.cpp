#include "window/lastsession.h"

#include "run/backgroundwork.h"
#include "run/runfeed.h"
#include "window/filecommands.h"
#include "window/pagestack.h"
#include "window/profiledocument.h"
#include "window/runroom.h"

#include <QFileInfo>
#include <QSettings>

namespace headroom {

namespace {

constexpr QLatin1String profileKey("session/profile");
constexpr QLatin1String runKey("session/run");
constexpr QLatin1String pageKey("session/page"); ///< the one that was left, by its place

} // namespace

LastSession::LastSession(const Rooms& rooms, QObject* parent)
    : QObject(parent)
    , m_rooms(rooms)
{
}

void LastSession::restore()
{
    const QSettings settings;
    const QString profile = settings.value(profileKey).toString();
    const QString run = settings.value(runKey).toString();
    if (QFileInfo::exists(profile))
        m_rooms.files->openFile(profile);
    const int page = settings.value(pageKey, -1).toInt();
    if (QFileInfo::exists(run))
        reopen(run, page);
    else
        m_rooms.pages->showPlace(page);
}

void LastSession::reopen(const QString& run, int page)
{
    auto* const once = new QObject(this);
    connect(m_rooms.run, &RunRoom::opened, once, [this, page] { m_rooms.pages->showPlace(page); });
    connect(m_rooms.run->feed()->opening(), &BackgroundWork::ended, once, &QObject::deleteLater); // given up as well
    m_rooms.run->open(run);
}

void LastSession::keep() const
{
    QSettings settings;
    settings.setValue(profileKey, m_rooms.document->file());
    settings.setValue(runKey, m_rooms.run->feed()->view().file);
    settings.setValue(pageKey, m_rooms.pages->currentIndex());
}

} // namespace headroom
