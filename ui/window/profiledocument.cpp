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

Result<std::vector<std::string>> ProfileDocument::load(const QString& file)
{
    auto read = readProfileFile(stdPath(file));
    if (!read)
        return tl::make_unexpected(read.error());
    become(std::move(read->profile), file);
    return std::move(read->changes);
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
