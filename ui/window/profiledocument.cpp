#include "window/profiledocument.h"

#include "display/convert.h"
#include "profile/profilejson.h"

#include <QFileInfo>

namespace headroom {

namespace {

constexpr qint64 sameEditMs = 1'000;
constexpr int editId = 1;

} // namespace

/// One step to undo: the whole profile before and after it, which is small.
class ProfileDocument::Edit : public QUndoCommand {
public:
    Edit(ProfileDocument* document, LoadProfile before, LoadProfile after, qint64 at)
        : m_document(document)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_at(at)
    {
    }

    int id() const override { return editId; }
    void undo() override { m_document->m_profile = m_before; }
    void redo() override { m_document->m_profile = m_after; }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* const later = static_cast<const Edit*>(next);
        if (later->m_at - m_at > sameEditMs
            || changedParts(m_before, m_after) != changedParts(later->m_before, later->m_after))
            return false;
        m_after = later->m_after;
        m_at = later->m_at;
        return true;
    }

private:
    ProfileDocument* m_document;
    LoadProfile m_before, m_after;
    qint64 m_at; ///< of the last edit in it
};

unsigned changedParts(const LoadProfile& a, const LoadProfile& b)
{
    unsigned parts = 0;
    unsigned bit = 1;
    const auto compare = [&](bool same) {
        parts |= same ? 0 : bit;
        bit <<= 1;
    };
    compare(a.name == b.name);
    compare(a.requests.size() == b.requests.size());
    const HttpRequest &one = a.request(), &other = b.request();
    compare(one.url == other.url);
    compare(one.headers == other.headers);
    compare(one.body == other.body);
    compare(a.requests == b.requests);
    compare(a.connection == b.connection);
    compare(a.auth == b.auth);
    compare(a.data == b.data);
    compare(a.retries == b.retries);
    compare(a.limit == b.limit);
    compare(a.load == b.load);
    compare(a.pass == b.pass);
    compare(a.clientTimeout == b.clientTimeout);
    return parts;
}

QString ProfileDocument::title() const
{
    if (!m_profile.name.empty())
        return qString(m_profile.name);
    return m_file.isEmpty() ? tr("Untitled profile") : QFileInfo(m_file).completeBaseName();
}

LoadProfile ProfileDocument::profileToRun() const
{
    LoadProfile profile = m_profile;
    if (!m_file.isEmpty())
        profile.name = stdString(title());
    return profile;
}

void ProfileDocument::replace(const LoadProfile& profile)
{
    become(profile, {});
}

void ProfileDocument::take(const LoadProfile& profile)
{
    become(profile, {});
    m_saved = LoadProfile();
    emit changed();
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
    if (auto written = checkNoSecretWritten(m_profile); !written)
        return written;
    auto saved = saveProfile(m_profile, stdPath(file));
    if (!saved)
        return saved;
    m_profile.folder.path = stdPath(file).parent_path(); // where its file names start from now on
    m_saved = m_profile;
    m_file = file;
    emit changed();
    return {};
}

void ProfileDocument::edit(const LoadProfile& profile)
{
    if (!m_clock.isValid())
        m_clock.start();
    LoadProfile edited = profile;
    edited.folder = m_profile.folder;
    m_undo.push(new Edit(this, m_profile, std::move(edited), m_clock.elapsed()));
    emit changed();
}

void ProfileDocument::undo()
{
    if (!m_undo.canUndo())
        return;
    m_undo.undo();
    emit restored();
    emit changed();
}

void ProfileDocument::redo()
{
    if (!m_undo.canRedo())
        return;
    m_undo.redo();
    emit restored();
    emit changed();
}

void ProfileDocument::become(LoadProfile profile, const QString& file)
{
    m_open = true;
    m_profile = std::move(profile);
    m_saved = m_profile;
    m_file = file;
    m_undo.clear();
    emit replaced();
    emit changed();
}

} // namespace headroom
