#include "window/profiledocument.h"

#include "display/convert.h"
#include "profile/profilejson.h"

#include <QFileInfo>

namespace headroom {

QString ProfileDocument::title() const
{
    if (!m_profile.name.empty())
        return qString(m_profile.name);
    return m_file.isEmpty() ? tr("Untitled profile") : QFileInfo(m_file).completeBaseName();
}

void ProfileDocument::replace(const LoadProfile& profile)
{
    become(profile, {});
}

Result<void> ProfileDocument::load(const QString& file)
{
    auto profile = loadProfile(stdPath(file));
    if (!profile)
        return tl::make_unexpected(profile.error());
    become(std::move(*profile), file);
    return {};
}

Result<void> ProfileDocument::save(const QString& file)
{
    auto saved = saveProfile(m_profile, stdPath(file));
    if (!saved)
        return saved;
    m_saved = m_profile;
    m_file = file;
    emit changed();
    return {};
}

void ProfileDocument::edit(const LoadProfile& profile)
{
    m_profile = profile;
    emit changed();
}

void ProfileDocument::become(LoadProfile profile, const QString& file)
{
    m_open = true;
    m_profile = std::move(profile);
    m_saved = m_profile;
    m_file = file;
    emit replaced();
    emit changed();
}

} // namespace headroom
